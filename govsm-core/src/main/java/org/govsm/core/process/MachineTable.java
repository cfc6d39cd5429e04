package org.govsm.core.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InstrumentName;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/**
 * A machine as an officer reads it: a table of transitions, and one of what must be in order, each
 * with its authority. The page, the printed table and the file of {@code docs} are made from it.
 */
public final class MachineTable implements ToPlain {

  private final String title;
  private final Grid transitions;
  private final Grid guards;

  private MachineTable(StateMachine machine, Messages words) {
    title = words.term(machine.title().code());
    transitions =
        new Grid(
            said(words, "number", "from", "event", "to", "who", "guard", "basis"),
            machine.transitions().stream().map(t -> transition(machine, t, words)).toList());
    guards =
        new Grid(
            headings(words), machine.guards().stream().map(guard -> guard(guard, words)).toList());
  }

  /**
   * A machine in words.
   *
   * @param words the language
   */
  public static MachineTable of(StateMachine machine, Messages words) {
    return new MachineTable(machine, machine.words(words));
  }

  /**
   * The title of the machine.
   *
   * @return in the language of the view
   */
  public String title() {
    return title;
  }

  /**
   * Each transition: its number, the state before, the event, the state after, who may, what must
   * be in order, and what says so.
   *
   * @return a line for each, in the order of the file
   */
  public Grid transitions() {
    return transitions;
  }

  /**
   * Each thing that must be in order: its code, what it is, and the authority.
   *
   * @return a line for each, in the order of the file
   */
  public Grid guards() {
    return guards;
  }

  /**
   * Both tables for a page of documentation.
   *
   * @return tables as Markdown has them, without headings
   */
  public String toMarkdown() {
    return transitions.toMarkdown() + "\n" + guards.toMarkdown();
  }

  /**
   * The published tree form.
   *
   * @return title, transitions and guards, each of these with headings and lines
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", title);
    tree.put("transitions", transitions.toPlain());
    tree.put("guards", guards.toPlain());
    return tree;
  }

  private static List<String> said(Messages words, String... columns) {
    return List.of(columns).stream().map(c -> words.say("process.column." + c)).toList();
  }

  private static List<String> headings(Messages words) {
    List<String> headings = new ArrayList<>(said(words, "code", "guard"));
    for (String shared : List.of("provision", "instrument", "sure", "seen", "address")) {
      headings.add(words.say("table." + shared));
    }
    return headings;
  }

  private static List<String> transition(StateMachine machine, Transition t, Messages words) {
    return List.of(
        String.valueOf(t.number()),
        words.term(State.name(machine.id(), t.from()).code()),
        words.term(t.name().code()),
        words.term(State.name(machine.id(), t.to()).code()),
        words.say(t.who().said()),
        needed(t, words),
        authority(t.isOwnDefault(), t.citation(), words));
  }

  private static String needed(Transition t, Messages words) {
    String before = said(t.guards().stream().map(Guard::name).toList(), words);
    List<String> all = new ArrayList<>(List.of(before));
    for (FollowUp one : t.followUps()) {
      all.add(
          words.say(
              Message.of("process.within")
                  .with("what", words.term(one.guard().name().code()))
                  .with("days", one.days())));
    }
    return String.join("; ", all);
  }

  private static String said(List<Term> names, Messages words) {
    return names.isEmpty()
        ? words.say("process.nothing")
        : String.join("; ", names.stream().map(name -> words.term(name.code())).toList());
  }

  private static String authority(boolean own, Citation citation, Messages words) {
    return own
        ? words.say("process.own-default")
        : new ProvisionName(citation.provision()).name(words)
            + ", "
            + new InstrumentName(citation.instrument()).name(words);
  }

  private static List<String> guard(Guard guard, Messages words) {
    Citation citation = guard.citation();
    boolean own = guard.isOwnDefault();
    return List.of(
        guard.code(),
        words.term(guard.name().code()),
        own
            ? words.say("process.own-default")
            : new ProvisionName(citation.provision()).name(words),
        new InstrumentName(citation.instrument()).name(words),
        words.say(Message.of("grade." + citation.sure().code())),
        own
            ? ""
            : citation.seen().map(SourceKind::code).map(s -> words.say("seen." + s)).orElse(""),
        own ? "" : citation.address().orElse(""));
  }

  /** Headings, and lines of as many cells. */
  public record Grid(List<String> headings, List<List<String>> lines) implements ToPlain {

    /**
     * Keeps its own copies.
     *
     * @param headings see the record
     * @param lines see the record
     */
    public Grid {
      headings = List.copyOf(headings);
      lines = lines.stream().map(List::copyOf).toList();
    }

    /**
     * The published tree form.
     *
     * @return headings and lines
     */
    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("headings", headings);
      tree.put("lines", Tree.list(lines, line -> line));
      return tree;
    }

    private String toMarkdown() {
      StringBuilder page = new StringBuilder(row(headings));
      page.append("|---".repeat(headings.size())).append("|\n");
      lines.forEach(line -> page.append(row(line)));
      return page.toString();
    }

    private static String row(List<String> cells) {
      List<String> safe = cells.stream().map(cell -> cell.replace("|", "\\|")).toList();
      return "| " + String.join(" | ", safe) + " |\n";
    }
  }
}
