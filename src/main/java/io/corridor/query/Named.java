package io.corridor.query;

import java.util.List;

/**
 * An entity that a name stands for.
 *
 * @param id its id
 * @param name its name
 * @param labels its labels
 */
public record Named(String id, String name, List<String> labels) {}
