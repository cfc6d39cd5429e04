package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Difference of terms: what changes from one document to another, each change said once. A row that
 * an amendment ends and begins anew with another target is one change, of the target. A whole row
 * that comes or goes is said in short.
 */
public final class TermsDifference {

  /** More sentences of one row than these are counted, not said. */
  private static final int MOST = 3;

  private final Messages words;
  private final List<String> lines = new ArrayList<>();

  private TermsDifference(Messages words) {
    this.words = words;
  }

  /**
   * The difference in sentences.
   *
   * @param dictionary the metrics, whose names are said
   * @param words the language
   * @return none where both say the same in this language
   */
  public static List<String> of(
      Terms before, Terms after, MetricDictionary dictionary, Messages words) {
    List<String> lines = new ArrayList<>(withoutPapers(before, after, dictionary, words));
    TermsDifference papers = new TermsDifference(words);
    papers.rows(papers(before, words), papers(after, words));
    papers.sentences("", corrections(before, words), corrections(after, words), "");
    lines.addAll(papers.lines);
    if (lines.isEmpty()
        && !TermsLines.of(before, dictionary, words)
            .equals(TermsLines.of(after, dictionary, words))) {
      lines.add(words.say("difference.order"));
    }
    return List.copyOf(lines);
  }

  /**
   * The difference without the amendments and corrections themselves: what they bring about.
   *
   * @param dictionary the metrics, whose names are said
   * @param words the language
   */
  public static List<String> withoutPapers(
      Terms before, Terms after, MetricDictionary dictionary, Messages words) {
    TermsDifference difference = new TermsDifference(words);
    TermsWords was = TermsWords.of(before, dictionary, words);
    TermsWords is = TermsWords.of(after, dictionary, words);
    difference.sentences("", was.facts(), is.facts(), "");
    difference.rows(said(was.deliverables()), said(is.deliverables()));
    difference.rows(said(was.amounts()), said(is.amounts()));
    difference.rows(kpis(was, words), kpis(is, words));
    difference.rows(said(was.limits()), said(is.limits()));
    difference.rows(said(was.exclusions()), said(is.exclusions()));
    difference.sentences("", was.payment(), is.payment(), "");
    return List.copyOf(difference.lines);
  }

  private static List<SaidRow> said(List<TermsWords.Line> lines) {
    return lines.stream().map(line -> SaidRow.of(line)).toList();
  }

  private static List<SaidRow> kpis(TermsWords said, Messages words) {
    return said.kpis().stream().map(kpi -> SaidRow.of(kpi, words)).toList();
  }

  private static List<SaidRow> papers(Terms terms, Messages words) {
    return terms.amendments().stream().map(one -> SaidRow.of(one, words)).toList();
  }

  private static List<String> corrections(Terms terms, Messages words) {
    return terms.corrections().stream().map(one -> words.say(one.said())).toList();
  }

  private void rows(List<SaidRow> before, List<SaidRow> after) {
    Map<String, List<SaidRow>> was = byId(before);
    Map<String, List<SaidRow>> is = byId(after);
    is.forEach((id, rows) -> versions(was.getOrDefault(id, List.of()), rows));
    was.forEach(
        (id, rows) -> {
          if (!is.containsKey(id)) {
            versions(rows, List.of());
          }
        });
  }

  private static Map<String, List<SaidRow>> byId(List<SaidRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(SaidRow::id, LinkedHashMap::new, Collectors.toList()));
  }

  /** Rows of one id follow each other in time. */
  private void versions(List<SaidRow> before, List<SaidRow> after) {
    List<SaidRow> gone = new ArrayList<>(before);
    List<SaidRow> come = new ArrayList<>(after);
    after.stream().filter(gone::remove).forEach(come::remove);
    boolean follows = come.stream().anyMatch(row -> find(gone, row::saysWhat).isEmpty());
    for (SaidRow row : List.copyOf(come)) {
      find(gone, row::saysWhat)
          .ifPresent(
              old -> {
                gone.remove(old);
                come.remove(row);
                if (!follows) { // else it ends where the next begins
                  ends(old, row);
                }
              });
    }
    come.forEach(row -> begins(row, gone, before, after));
    gone.forEach(row -> say("removed", row.name(), row.summary(), row.days()));
  }

  private static Optional<SaidRow> find(List<SaidRow> rows, Predicate<SaidRow> which) {
    return rows.stream().filter(which).findFirst();
  }

  private void ends(SaidRow old, SaidRow row) {
    String whole = words.say("difference.whole");
    String was = old.days().isEmpty() ? whole : old.days();
    change("days", row.name(), was, row.days().isEmpty() ? whole : row.days(), "");
  }

  /**
   * A row is set against that of the same days, else against what would be in force on its first
   * day without it: a new row that ends there, else what was in force before.
   */
  private void begins(SaidRow row, List<SaidRow> gone, List<SaidRow> before, List<SaidRow> after) {
    Optional<SaidRow> same = find(gone, one -> one.days().equals(row.days()));
    Optional<SaidRow> old = same.or(() -> former(row, before, after));
    if (old.isEmpty()) {
      say("added", row.name(), row.summary(), row.days());
      return;
    }
    int said = lines.size();
    String days = same.isPresent() ? "" : row.days();
    if (gone.remove(old.get()) && !old.get().isOfSameTime(row)) {
      ends(old.get(), row);
    }
    row.aspects().keySet().forEach(name -> aspect(name, old.get(), row, days));
    if (lines.size() == said) {
      say("added", row.name(), row.summary(), row.days());
    }
  }

  private static Optional<SaidRow> former(SaidRow row, List<SaidRow> before, List<SaidRow> after) {
    int place = after.indexOf(row);
    Optional<SaidRow> last = place > 0 ? Optional.of(after.get(place - 1)) : Optional.empty();
    Optional<SaidRow> chained =
        last.filter(one -> one.until().isPresent() && one.until().equals(row.from()))
            .filter(one -> before.stream().noneMatch(one::saysWhat));
    return chained
        .or(() -> row.from().flatMap(day -> newest(before, one -> one.isInForce(day))))
        .or(() -> last)
        .or(() -> before.stream().findFirst());
  }

  private static Optional<SaidRow> newest(List<SaidRow> rows, Predicate<SaidRow> which) {
    return rows.stream().filter(which).reduce((one, later) -> later);
  }

  private void aspect(String name, SaidRow old, SaidRow row, String days) {
    List<String> was = old.aspect(name);
    List<String> is = row.aspect(name);
    if (was.equals(is)) {
      return;
    }
    if (was.size() == 1 && is.size() == 1) {
      change(name, old.name(), was.get(0), is.get(0), days);
    } else {
      sentences(row.name(), was, is, days);
    }
  }

  /** Sentences that come and go; two that begin with the same word are one change. */
  private void sentences(String name, List<String> before, List<String> after, String days) {
    List<String> gone = new ArrayList<>(before);
    List<String> come = new ArrayList<>(after);
    after.stream().filter(gone::remove).forEach(come::remove);
    if (gone.size() == come.size()) {
      for (int i = 0; i < come.size(); ) {
        if (first(gone.get(i)).equals(first(come.get(i)))) {
          change(SaidRow.TEXT, name, gone.remove(i), come.remove(i), days);
        } else {
          i++;
        }
      }
    }
    if (!gone.isEmpty()) {
      say("removed", name, summary(gone), days);
    }
    if (!come.isEmpty()) {
      say("added", name, summary(come), days);
    }
  }

  private static String first(String sentence) {
    return sentence.split(" ", 2)[0];
  }

  private String summary(List<String> sentences) {
    String said = String.join(" ", sentences.subList(0, Math.min(MOST, sentences.size())));
    int more = sentences.size() - MOST;
    return more <= 0
        ? said
        : words.say(Message.of("difference.more").with("text", said).with("count", more));
  }

  private void change(String aspect, String name, String was, String is, String days) {
    Message text =
        Message.of("difference.change").with("before", open(was)).with("after", open(is));
    lines.add(days(named(aspect, name, words.say(text)), days));
  }

  /** A sentence that goes on. */
  private static String open(String sentence) {
    boolean closed = sentence.endsWith(".") || sentence.endsWith("\u0964");
    return closed ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private void say(String how, String name, String text, String days) {
    String said = open(name.isEmpty() ? text : name + ": " + text);
    lines.add(days(words.say(Message.of("difference." + how).with("text", said)), days));
  }

  private String named(String aspect, String name, String said) {
    return name.isEmpty()
        ? said
        : words.say(Message.of("difference." + aspect).with("what", name).with("text", said));
  }

  private String days(String said, String days) {
    return days.isEmpty()
        ? said
        : words.say(Message.of("difference.from").with("text", said).with("days", days));
  }
}
