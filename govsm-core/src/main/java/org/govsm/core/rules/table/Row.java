package org.govsm.core.rules.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Force;
import org.govsm.core.source.Position;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, as the pack writes it.
 *
 * @param outputs the raw outputs, null where the law gives no value
 * @param notes what else is to be known, by language
 */
public record Row(
    String id,
    List<Cell> cells,
    List<@Nullable Object> outputs,
    Authority authority,
    String provision,
    Certainty sure,
    Force force,
    Optional<String> interpretation,
    Map<String, String> notes,
    Position position) {

  public static final String NOTE_KEY = "note.";

  private static final Pattern DATED = Pattern.compile("(.+)\\.(\\d{4}-\\d{2}-\\d{2})");

  public Row {
    cells = List.copyOf(cells);
    outputs = Collections.unmodifiableList(outputs);
    notes = Collections.unmodifiableMap(new TreeMap<>(notes));
  }

  /** The id without its first day. */
  public String rule() {
    return ruleOf(id);
  }

  public static String ruleOf(String rowId) {
    Matcher dated = DATED.matcher(rowId);
    return dated.matches() ? dated.group(1) : rowId;
  }

  /** The first day that the id names, as text. */
  public static Optional<String> firstDayOf(String rowId) {
    Matcher dated = DATED.matcher(rowId);
    return dated.matches() ? Optional.of(dated.group(2)) : Optional.empty();
  }

  /** How sure it is: at most medium where the first day of its instrument was not found. */
  public Certainty grade() {
    boolean capped = authority.firstDayUnknown() && sure == Certainty.HIGH;
    return capped ? Certainty.MEDIUM : sure;
  }

  public Citation citation() {
    return authority.cite(provision).sure(grade()).force(force).cite();
  }

  public Optional<Message> note() {
    return notes.isEmpty() ? Optional.empty() : Optional.of(Message.of(NOTE_KEY + id));
  }

  /** The fields of its answer, in the order of the columns; a field may be null. */
  Map<String, @Nullable Object> answer(List<OutputColumn> columns) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object raw = outputs.get(i);
      OutputColumn column = columns.get(i);
      fields.put(column.name(), raw == null ? null : column.type().typed(raw));
    }
    return Collections.unmodifiableMap(fields);
  }
}
