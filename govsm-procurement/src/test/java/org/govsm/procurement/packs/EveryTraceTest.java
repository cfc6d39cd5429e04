package org.govsm.procurement.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Step;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.Test;

/**
 * All that decisions say, in both languages, as digests of a pack and of a book: a change of how
 * traces are made must not change a word. Where rules or sentences are amended the digests of the
 * packs that it concerns change with them.
 */
class EveryTraceTest {

  private static final int SEED = 14;
  private static final int CASES_OF_A_TABLE = 50;
  private static final int CASES_OF_A_QUESTION_IN_JAVA = 4;

  private final Library library = ProcurementLaw.library();
  private final Map<String, Case> lastRows = new HashMap<>();
  private final List<Messages> languages =
      List.of(ProcurementLaw.messages("en"), ProcurementLaw.messages("hi"));

  @Test
  void tables_say_the_same_of_fifty_cases_with_seed_14() {
    StringBuilder digests = new StringBuilder();
    for (RulePack pack : library.packs()) {
      MessageDigest digest = sha256();
      RowCases rows = new RowCases(pack);
      for (Question question : pack.questions()) {
        List<Case> ofRows = List.copyOf(rows.of(question.id()).values());
        List<Case> cases = new SeededCases(question, ofRows, SEED).some(CASES_OF_A_TABLE);
        for (int i = 0; i < cases.size(); i++) {
          digest.update(said(pack, question, cases.get(i), i % 10 == 0).getBytes(UTF_8));
        }
      }
      digests.append(line(pack.id(), digest));
    }
    Golden.assertSame("trace/tables.txt", digests.toString());
  }

  private String said(RulePack pack, Question question, Case facts, boolean every) {
    try {
      return said(pack.decide(question.id(), facts), every);
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private void readLastRows() {
    for (RulePack pack : library.packs()) {
      RowCases rows = new RowCases(pack);
      for (Question one : pack.questions()) {
        List<Case> cases = List.copyOf(rows.of(one.id()).values());
        lastRows.put(pack.id() + " " + one.id(), cases.get(cases.size() - 1));
      }
    }
  }

  @Test
  void questions_in_java_say_the_same_of_four_cases_with_seed_14() {
    readLastRows();
    StringBuilder digests = new StringBuilder();
    for (RuleBook book : library.books()) {
      ProcurementQuestions questions = ProcurementQuestions.of(library, book.id());
      List<Case> ofRows = ofRows(book);
      MessageDigest digest = sha256();
      for (Question question : questions.questions()) {
        if (book.question(question.id()).isEmpty()) {
          for (Case facts : casesOf(question, ofRows)) {
            digest.update(said(questions, question, facts).getBytes(UTF_8));
          }
        }
      }
      digests.append(line(book.id(), digest));
    }
    Golden.assertSame("trace/books.txt", digests.toString());
  }

  private List<Case> ofRows(RuleBook book) {
    List<Case> all = new ArrayList<>();
    for (RulePack pack : library.packs()) {
      if (book.packs().contains(pack) || pack.id().startsWith("in.")) {
        pack.questions().forEach(one -> all.add(lastRows.get(pack.id() + " " + one.id())));
      }
    }
    return all;
  }

  /** Cases of the tables that ask what the question asks, laid over one another. */
  private static List<Case> casesOf(Question question, List<Case> ofRows) {
    List<Case> whole = new ArrayList<>();
    for (int from = 0; from < 8; from++) {
      Case.Draft all = Case.draft();
      for (int i = 0; i < ofRows.size(); i++) {
        Case one = ofRows.get((i * (2 * from + 1) + from) % ofRows.size());
        question
            .dayRoles()
            .forEach(role -> one.day(role).ifPresent(day -> all.without(role).day(role, day)));
        question
            .facts()
            .forEach(f -> one.fact(f.name()).ifPresent(value -> all.fact(f.name(), value)));
      }
      whole.add(all.done());
    }
    return new SeededCases(question, whole, SEED).some(CASES_OF_A_QUESTION_IN_JAVA);
  }

  private String said(ProcurementQuestions questions, Question question, Case facts) {
    try {
      return said(questions.decide(question.id(), facts), true);
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /**
   * All that a decision says.
   *
   * @param every whether in words: what was set aside, and the tree form
   */
  private String said(Decision<?> decision, boolean every) {
    StringBuilder all = new StringBuilder(decision.ruling().toString()).append(decision.day());
    for (Messages words : languages) {
      all.append(decision.explain(words));
      decision.trace().steps().forEach(step -> all.append(said(step, words)));
      decision.trace().findings().forEach(finding -> all.append(said(finding, words)));
      if (every) {
        decision.trace().setAside().forEach(step -> all.append(said(step, words)));
        all.append(CanonicalForm.digest(decision.toPlain(words)));
      } else {
        decision.trace().setAside().forEach(step -> all.append(step.row()));
      }
    }
    return all.append(decision.trace().packs())
        .append(CanonicalForm.digest(new TreeMap<>(decision.trace().basis())))
        .append('\n')
        .toString();
  }

  private static String said(Step step, Messages words) {
    return step.rule() + step.row() + words.say(step.text()) + step.citation().toPlain();
  }

  private static String said(Finding finding, Messages words) {
    return finding.code()
        + finding.weight()
        + words.say(finding.text())
        + finding.citation().toPlain();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(String id, MessageDigest digest) {
    return id + " " + HexFormat.of().formatHex(digest.digest()) + "\n";
  }
}
