package org.govsm.procurement.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.PackPin;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/**
 * The first page of a note: what was asked, the answer, money and days, what is open, who must
 * decide, and how far the law was read. About a screen; the note itself is its annex.
 */
public final class NoteSummary {

  private static final int MOST = 6;

  private final DecisionNote note;
  private final SummaryPlan plan = SummaryPlan.shipped();

  NoteSummary(DecisionNote note) {
    this.note = note;
  }

  /**
   * A heading with its lines.
   *
   * @param code asked, answer, conditions, money, open, decide or law
   * @param title the heading
   * @param lines what stands under it, at least one
   */
  public record Part(String code, String title, List<String> lines) {

    /**
     * Keeps its own copy of the lines.
     *
     * @param code see the record
     * @param title see the record
     * @param lines see the record
     */
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The page in a language.
   *
   * @param words the language
   * @return its parts in order; a part with nothing to say is left out
   */
  public List<Part> parts(Messages words) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    lines.put("asked", asked(words));
    lines.put("answer", answers(words));
    lines.put("conditions", conditions(words));
    lines.put("money", money(words));
    lines.put("open", open(words));
    lines.put("decide", decide(words));
    lines.put("law", law(words));
    return lines.entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .map(part -> part(words, part.getKey(), part.getValue()))
        .toList();
  }

  /**
   * The answer in a sentence.
   *
   * @param words the language
   * @return how it may be bought; how many rules apply where the book does not say that
   */
  public String answer(Messages words) {
    return entry(plan.answers())
        .map(entry -> entry.text(words))
        .orElseGet(() -> words.say(note.summary()));
  }

  private static Part part(Messages words, String code, List<String> lines) {
    return new Part(code, words.say("note.summary." + code), lines);
  }

  private List<String> asked(Messages words) {
    List<String> facts =
        plan.asked().stream()
            .flatMap(name -> note.facts().stream().filter(fact -> fact.name().equals(name)))
            .map(fact -> words.say(fact.said()))
            .collect(Collectors.toCollection(ArrayList::new));
    List<Object> others =
        note.facts().stream()
            .filter(fact -> !plan.asked().contains(fact.name()))
            .<Object>map(NoteFact::said)
            .toList();
    if (!others.isEmpty()) {
      facts.add(words.say(Message.of("note.summary.also").with("facts", Joined.of(others))));
    }
    String book = words.say(Message.of("note.book").with("book", new Term("book." + note.book())));
    return Stream.concat(Stream.of(book), facts.stream()).toList();
  }

  private List<String> answers(Messages words) {
    List<String> lines = new ArrayList<>();
    entry(plan.answers())
        .ifPresent(
            entry -> {
              lines.add(qualified(words, entry, withTitle(words, entry)));
              entry.citations().stream()
                  .map(cited -> words.say(cited.said()))
                  .distinct()
                  .limit(MOST)
                  .forEach(lines::add);
            });
    lines.add(words.say(note.summary()));
    return lines;
  }

  /** The first of these questions that the note has. */
  private Optional<NoteEntry> entry(List<String> questions) {
    return questions.stream().flatMap(this::entries).findFirst();
  }

  private Stream<NoteEntry> entries(String question) {
    return note.entries().stream().filter(entry -> entry.question().equals(question));
  }

  private List<String> money(Messages words) {
    return plan.money().stream()
        .flatMap(this::entries)
        .filter(entry -> entry.status() == NoteEntry.Status.APPLIED)
        .map(entry -> qualified(words, entry, withTitle(words, entry)))
        .toList();
  }

  /** What goes with the procedure. */
  private List<String> conditions(Messages words) {
    return plan.conditions().stream()
        .flatMap(this::entries)
        .filter(entry -> entry.status() == NoteEntry.Status.APPLIED)
        .map(entry -> sure(words, entry, entry.text(words)))
        .toList();
  }

  /** With its certainty where that is not high, and all that was remarked: no caution is cut. */
  private static String qualified(Messages words, NoteEntry entry, String line) {
    String sure = sure(words, entry, line);
    String remark = String.join(" ", entry.remarks(words));
    return remark.isEmpty()
        ? sure
        : sure + " " + words.say(Message.of("note.summary.remark").with("remark", remark));
  }

  private static String sure(Messages words, NoteEntry entry, String line) {
    return line
        + entry.certainty().filter(grade -> grade != Certainty.HIGH).stream()
            .map(grade -> " (" + words.say("sure." + grade.code()) + ")")
            .collect(Collectors.joining());
  }

  private List<String> open(Messages words) {
    List<String> missing = note.missing();
    if (missing.isEmpty()) {
      return List.of();
    }
    List<Term> named = missing.stream().limit(MOST * 2L).map(n -> new Term("fact." + n)).toList();
    List<String> lines = new ArrayList<>();
    lines.add(words.say(Message.of("note.to-supply").with("missing", Joined.of(named))));
    more(words, missing.size() - named.size(), lines);
    return lines;
  }

  private List<String> decide(Messages words) {
    List<NoteEntry> entries = note.entries(NoteEntry.Status.TO_DECIDE);
    List<String> lines = new ArrayList<>();
    entries.stream()
        .limit(MOST)
        .forEach(entry -> lines.add(sure(words, entry, withTitle(words, entry))));
    more(words, entries.size() - lines.size(), lines);
    int notFound = note.entries(NoteEntry.Status.NOT_FOUND).size();
    if (notFound > 0) {
      lines.add(words.say(Message.of("note.summary.not-found").with("count", notFound)));
    }
    return lines;
  }

  private static void more(Messages words, int count, List<String> lines) {
    if (count > 0) {
      lines.add(words.say(Message.of("note.summary.more").with("count", count)));
    }
  }

  /** The earliest day of reading of all packs, since the weakest of them bounds the note. */
  private List<String> law(Messages words) {
    List<String> lines = new ArrayList<>();
    note.packs().stream()
        .map(PackPin::checkedTo)
        .min(LocalDate::compareTo)
        .ifPresent(day -> lines.add(words.say(Message.of("note.summary.read").with("day", day))));
    Map<LocalDate, List<Object>> searched = new TreeMap<>();
    for (PackPin pack : note.packs()) {
      pack.searched()
          .ifPresent(
              search ->
                  searched
                      .computeIfAbsent(search.on(), day -> new ArrayList<>())
                      .add(new Term(search.scope().isEmpty() ? pack.id() : search.scope())));
    }
    searched.forEach(
        (day, scopes) ->
            lines.add(
                words.say(
                    Message.of("law.searched-for")
                        .with("searchedOn", day)
                        .with("scope", Joined.of(scopes)))));
    return lines;
  }

  private static String withTitle(Messages words, NoteEntry entry) {
    return words.say("question." + entry.question()) + " " + entry.text(words);
  }

  Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    parts(words).forEach(part -> tree.put(part.code(), part.lines()));
    return tree;
  }
}
