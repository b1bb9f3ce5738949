/**
 * The vocabulary between features and chat platforms: what comes in, what goes out, where and from
 * whom.
 *
 * <p>Knows the JDK and JSpecify, nothing else: not JSON, not SQL, not a single platform.
 *
 * <p>Decided here: everything is sealed data. A feature says <em>what</em> it means (a quote, a
 * quota bar, a row of buttons) and each platform draws that as well as it can, in exhaustive
 * switches, so that a new kind of block does not compile until every platform can draw it. There is
 * no escape hatch for raw platform payloads. Identifiers are records and are stored as columns,
 * never as glued strings.
 */
@NullMarked
package dev.barraiser.chat;

import org.jspecify.annotations.NullMarked;
