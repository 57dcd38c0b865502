package io.corridor.export;

/**
 * What a node is called.
 *
 * @param key its id, or for one that has none a number of its store
 * @param identified whether it has an id, which no other node of the identity label has
 */
record End(String key, boolean identified) {}
