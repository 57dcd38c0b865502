package io.corridor.route;

/**
 * An arc of a route.
 *
 * @param state what the route remembers before it
 */
record Step(int state, int arc) {}
