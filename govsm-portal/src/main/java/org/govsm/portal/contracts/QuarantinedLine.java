package org.govsm.portal.contracts;

import java.util.Map;
import org.govsm.core.text.Messages;

/**
 * A line of a file that could not be read.
 *
 * @param line its number, from 1
 * @param column the column as the file names it; empty if it is about the whole line
 * @param reason its code, the cell, and a sentence in every language
 */
public record QuarantinedLine(long line, String column, Map<String, ?> reason) {

  /** Why it was set aside. */
  public String said(Messages words) {
    String said = member(words.language());
    return said.isEmpty() ? member("en") : said;
  }

  /** The code of the reason. */
  String code() {
    return member("code");
  }

  /** What stands in the cell. */
  public String cell() {
    return member("cell");
  }

  private String member(String name) {
    Object value = reason.get(name);
    return value == null ? "" : value.toString();
  }
}
