package org.govsm.portal.contracts;

import java.util.Map;

/**
 * A line of a file that could not be read.
 *
 * @param line its number, from 1
 * @param column the column as the file names it; empty if it is about the whole line
 */
public record QuarantinedLine(long line, String column, Map<String, ?> reason) {}
