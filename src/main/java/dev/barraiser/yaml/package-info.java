/**
 * YAML that knows where it stands: settings and the question bank are written by people, and a
 * mistake in them is told with its file and line. JSON is YAML, and a table is read as if it were.
 *
 * <p>Knows SnakeYAML and Commons CSV, and is the only one who does; it uses no more of it than the
 * composer, so no file can name a Java class or expand itself by anchors.
 *
 * <p>Decided here: a reader never stops at the first mistake. It notes a problem, goes on with a
 * harmless value, and its result is used only when {@link dev.barraiser.yaml.Problems} is empty.
 */
@NullMarked
package dev.barraiser.yaml;

import org.jspecify.annotations.NullMarked;
