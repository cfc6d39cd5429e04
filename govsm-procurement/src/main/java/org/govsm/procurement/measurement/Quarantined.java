package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** One thing that is wrong with a row, for which none of its figures was taken. */
public final class Quarantined {

  private final long line;
  private final String column;
  private final String cell;
  private final Message reason;

  Quarantined(long line, String column, String cell, Message reason) {
    this.line = line;
    this.column = requireNonNull(column, "column");
    this.cell = requireNonNull(cell, "cell");
    this.reason = requireNonNull(reason, "reason");
  }

  /**
   * The line on which the row begins.
   *
   * @return as the importer was given it
   */
  public long line() {
    return line;
  }

  /**
   * The column.
   *
   * @return its heading in the file; empty where the whole row is meant
   */
  public String column() {
    return column;
  }

  /**
   * What stands in the cell.
   *
   * @return its beginning, on one line; empty where the whole row is meant
   */
  public String cell() {
    return cell;
  }

  /**
   * What is wrong, and what to do.
   *
   * @return the sentence, in no language yet
   */
  public Message reason() {
    return reason;
  }

  /**
   * The kind of fault.
   *
   * @return a stable code, such as {@code import.id-damaged}
   */
  public String code() {
    return reason.key();
  }

  /**
   * The fault of a file that is refused whole.
   *
   * @return a pointer to the line, the code, and a sentence with line, column and cell
   */
  public InputFault toFault() {
    return fault(line, place().isEmpty() ? "" : " (" + place() + ")", reason);
  }

  /** The column and what stands there, as far as it is of a column and anything stands there. */
  String place() {
    return column.isEmpty() || cell.isEmpty() ? column : column + ": " + cell;
  }

  /** The fault of a row that could be read and not be kept. */
  public static InputFault fault(long line, Message reason) {
    return fault(line, "", reason);
  }

  private static InputFault fault(long line, String where, Message reason) {
    Message text =
        Message.of("import.fault").with("line", line).with("where", where).with("reason", reason);
    return new InputFault("/lines/" + line, reason.key(), text);
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentence
   * @return line, column, cell, code and reason
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("line", Tree.of(line));
    tree.put("column", column);
    tree.put("cell", cell);
    tree.put("code", code());
    tree.put("reason", words.say(reason));
    return tree;
  }

  /** Line, column, code and cell. */
  @Override
  public String toString() {
    return line + " " + column + " " + code() + " " + cell;
  }
}
