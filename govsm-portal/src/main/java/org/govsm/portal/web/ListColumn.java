package org.govsm.portal.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * List column: a column of a list as a file.
 *
 * @param cell the value of a row: a text, a number, a sum, a day or an instant; nothing where it is
 *     not known
 */
public record ListColumn<T>(String heading, Function<T, @Nullable Object> cell) {}
