package org.govsm.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Spoken;
import org.govsm.core.rules.table.CellWords;
import org.govsm.core.rules.table.InputColumn;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.core.time.EffectivePeriod;

/**
 * A table as an officer reads it: conditions and answers in words, each row with its days and its
 * authority. The page, the printed table and the CSV are made from it.
 */
public final class TableView {

  private final String question;
  private final String title;
  private final List<String> conditions;
  private final List<String> answers;
  private final List<Line> lines;

  private TableView(Table table, Messages words) {
    question = table.id();
    title = words.say(Message.of("question." + table.id()));
    Question asked = Question.of(table);
    conditions =
        table.columns().stream()
            .filter(column -> !column.isDayOfLaw())
            .map(column -> Fact.asked(column).label(words))
            .toList();
    answers = asked.answer().stream().map(fact -> fact.label(words)).toList();
    lines = table.rows().stream().map(row -> new Line(table, row, words)).toList();
  }

  /**
   * A table in words.
   *
   * @param question the id of the question
   * @param words the language, with the words of the pack in it
   * @throws IllegalArgumentException if the pack does not know the question
   */
  public static TableView of(RulePack pack, String question, Messages words) {
    return new TableView(pack.table(question), words);
  }

  /** The question. */
  public String question() {
    return question;
  }

  /**
   * The title of the question.
   *
   * @return in the language of the view
   */
  public String title() {
    return title;
  }

  /**
   * The headings of the conditions, the day left out.
   *
   * @return in the order of the columns
   */
  public List<String> conditions() {
    return conditions;
  }

  /**
   * The headings of the answers.
   *
   * @return in the order of the columns
   */
  public List<String> answers() {
    return answers;
  }

  /**
   * The rows.
   *
   * @return in the order of the table
   */
  public List<Line> lines() {
    return lines;
  }

  /** One row in words. */
  public static final class Line {

    private final Row row;
    private final EffectivePeriod period;
    private final String days;
    private final List<String> conditions;
    private final List<String> answers;
    private final String note;

    private Line(Table table, Row row, Messages words) {
      this.row = row;
      period = table.periodOf(row);
      List<String> cells = new ArrayList<>();
      String inForce = "";
      for (int c = 0; c < table.columns().size(); c++) {
        InputColumn column = table.columns().get(c);
        String said = words.say(CellWords.of(row.cells().get(c), column.type()));
        if (column.isDayOfLaw()) {
          inForce = said;
        } else {
          cells.add(said);
        }
      }
      days = inForce;
      conditions = List.copyOf(cells);
      answers = said(table, row, words);
      note = row.note().map(words::say).orElse("");
    }

    private static List<String> said(Table table, Row row, Messages words) {
      List<String> said = new ArrayList<>();
      for (int i = 0; i < table.outputs().size(); i++) {
        Object raw = row.outputs().get(i);
        Object value = raw == null ? new Term("nothing") : table.outputs().get(i).type().typed(raw);
        said.add(words.say(Message.of("cell.only").with("value", Spoken.answer(value))));
      }
      return said;
    }

    /**
     * The id of the row.
     *
     * @return the rule and its first day
     */
    public String id() {
      return row.id();
    }

    /**
     * The rule.
     *
     * @return its id, the same for all its dated rows
     */
    public String rule() {
      return row.rule();
    }

    /**
     * The days on which the row is in force.
     *
     * @return from the first to the last of its ranges of days; all days where the table has no day
     */
    public EffectivePeriod period() {
      return period;
    }

    /**
     * The days in words.
     *
     * @return empty where the table has no day
     */
    public String days() {
      return days;
    }

    /**
     * The conditions in words.
     *
     * @return one for each heading
     */
    public List<String> conditions() {
      return conditions;
    }

    /**
     * The answers in words.
     *
     * @return one for each heading
     */
    public List<String> answers() {
      return answers;
    }

    /** The authority. */
    public Citation citation() {
      return row.citation();
    }

    /**
     * Which reading of the text the row stands for.
     *
     * @return nothing where the row is not one of several readings
     */
    public Optional<String> reading() {
      return row.interpretation();
    }

    /**
     * What else is to be known.
     *
     * @return empty where there is no note
     */
    public String note() {
      return note;
    }
  }
}
