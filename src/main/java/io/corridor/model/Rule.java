package io.corridor.model;

import java.util.List;

/**
 * Where a property has one of some values, others must have one too.
 *
 * @param property the deciding property
 * @param values the values that call for the others
 * @param required the properties that then need a value
 */
public record Rule(String property, List<String> values, List<String> required) {}
