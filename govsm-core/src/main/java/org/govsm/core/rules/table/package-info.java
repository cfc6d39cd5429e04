/**
 * The engine: cells, ranges and rows, compiled into tables that are asked by look-up. It knows the
 * raw values of a case and neither packs in a book nor the file that a table was read from.
 */
@NullMarked
package org.govsm.core.rules.table;

import org.jspecify.annotations.NullMarked;
