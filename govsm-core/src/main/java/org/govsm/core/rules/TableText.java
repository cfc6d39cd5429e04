package org.govsm.core.rules;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InstrumentName;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** A table of rules as text for a file or a screen: CSV for a spreadsheet, or one block a row. */
public final class TableText {

  private final TableView view;
  private final Messages words;

  /**
   * Prepares the text.
   *
   * @param view the table
   * @param words the language of the headings, the same as that of the view
   */
  public TableText(TableView view, Messages words) {
    this.view = view;
    this.words = words;
  }

  /**
   * The table as CSV.
   *
   * @return a heading line and a line for each row, ended by CR LF
   */
  public String csv() {
    StringBuilder text = new StringBuilder(Csv.write(headings()));
    view.lines().forEach(line -> text.append(Csv.write(cells(line))));
    return text.toString();
  }

  /**
   * The table as plain text.
   *
   * @return the title, then for each row a line for each heading that has something to say
   */
  public String plain() {
    StringBuilder text = new StringBuilder(view.title()).append('\n');
    List<String> headings = headings();
    for (TableView.Line line : view.lines()) {
      List<String> cells = cells(line);
      text.append('\n').append(cells.get(0)).append('\n');
      for (int i = 1; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          text.append("  ").append(headings.get(i)).append(": ").append(cells.get(i)).append('\n');
        }
      }
    }
    return text.append('\n').toString();
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    headings.add(words.say("table.row"));
    headings.add(words.say("table.days"));
    headings.addAll(view.conditions());
    headings.addAll(view.answers());
    for (String rest : List.of("provision", "instrument", "sure", "seen", "address", "note")) {
      headings.add(words.say("table." + rest));
    }
    return headings;
  }

  private List<String> cells(TableView.Line line) {
    Citation citation = line.citation();
    List<String> cells = new ArrayList<>();
    cells.add(line.id());
    cells.add(line.days());
    cells.addAll(line.conditions());
    cells.addAll(line.answers());
    cells.add(new ProvisionName(citation.provision()).name(words));
    cells.add(
        new InstrumentName(citation.instrument()).name(words)
            + citation.issuedBeside().map(day -> ", " + words.day(day)).orElse(""));
    cells.add(words.say(Message.of("grade." + citation.sure().code())));
    cells.add(citation.seen().map(seen -> words.say("seen." + seen.code())).orElse(""));
    cells.add(citation.address().orElse(""));
    cells.add(line.note());
    return cells;
  }
}
