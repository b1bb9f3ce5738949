/**
 * Several processes on one PostgreSQL: what becomes of their work when one is killed or frozen, or
 * the database goes away. Each is a Java of its own; the chat platform is a server of the test's,
 * which counts what arrives.
 */
@NullMarked
package dev.barraiser.several;

import org.jspecify.annotations.NullMarked;
