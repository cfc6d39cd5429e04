package org.govsm.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.core.rules.check.PackLint;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whatever stands in a file, it is a pack that decides and explains, or it is said to be broken.
 */
class RulePackFuzzTest {

  private static final List<String> PACKS =
      List.of(
          RulePackTest.GFR,
          PackText.collect("SUM")
              .day("award")
              .input("value", "rupees")
              .output("limit", "rupees")
              .row("a.2020-01-01", ">= @\"2020-01-01\" | <= 60000 => 2500.50", "note=n")
              .row("b.2024-01-01", "(@\"2024-01-01\"..@\"2024-12-31\"] | - => 7", "sure=low")
              .words("en", "question.q", "What?", "term.answer.limit", "Limit")
              .more(
                  "<decision id='l' name='l' g:provision='section 9' g:sure='medium'><variable"
                      + " id='l.v' name='l' typeRef='rupees'/><authorityRequirement"
                      + " id='l.a'><requiredAuthority"
                      + " href='#act'/></authorityRequirement><literalExpression"
                      + " id='l.e'><text>100.25</text></literalExpression></decision>")
              .xml(),
          PackText.of("COLLECT")
              .input("kind", "string", "\"A\",\"B\"")
              .input("delivered", "day")
              .output("share", "percent")
              .output("from", "day")
              .row("a", "not(\"A\") | null => 2.5 | @\"2024-02-29\"", "interpretation=a")
              .row(
                  "b",
                  "- | >= @\"2024-01-01\" => null | null",
                  "interpretation=b",
                  "sure=not-found")
              .xml());
  private static final List<String> TAGS = all("<[^>]*>");
  private static final List<String> TEXTS = all("(?<=<text>)[^<]+(?=</text>)");
  private static final List<String> VALUES = all("(?<==[\"'])[^\"']*(?=[\"'])");
  private static final List<String> SPITEFUL =
      List.of(
          "",
          "-",
          "null",
          "1e999999999",
          "[5..1]",
          "9".repeat(60),
          "0.001",
          "\"",
          "not(-)",
          "\\",
          "date(\"2023-02-29\")",
          "?",
          "high",
          "not-found",
          "low",
          "COLLECT",
          "#",
          "unknown",
          "\u202e",
          "-0",
          "not(null)",
          "[0..0]",
          "&#x10FFFF;",
          "&lt;",
          "]]&gt;",
          "2024-01-01\"x");

  private static List<String> all(String pattern) {
    return Pattern.compile(pattern)
        .matcher(String.join("\n", PACKS))
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  @RepeatedTest(500)
  void bytes_that_are_flipped_deleted_or_doubled_never_surprise(RepetitionInfo run) {
    var random = new SplittableRandom(run.getCurrentRepetition());
    byte[] bytes = any(random, PACKS).getBytes(UTF_8);
    for (int edits = random.nextInt(1, 6); edits > 0; edits--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(random.nextInt(1, 40), bytes.length - at);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = joined(bytes, 0, at, at + length);
        default -> bytes = joined(bytes, 0, at + length, at);
      }
    }
    readsOrSaysWhy(run.getCurrentRepetition(), bytes);
  }

  private static byte[] joined(byte[] bytes, int from, int until, int then) {
    byte[] joined =
        Arrays.copyOf(Arrays.copyOfRange(bytes, from, until), until + bytes.length - then);
    System.arraycopy(bytes, then, joined, until, bytes.length - then);
    return joined;
  }

  @RepeatedTest(1000)
  void tags_texts_and_values_that_are_exchanged_never_surprise(RepetitionInfo run) {
    var random = new SplittableRandom(run.getCurrentRepetition());
    String xml = any(random, PACKS);
    for (int edits = random.nextInt(1, 5); edits > 0; edits--) {
      List<String> pieces = List.of(TAGS, TEXTS, VALUES).get(random.nextInt(3));
      String piece = any(random, pieces);
      String other =
          switch (random.nextInt(4)) {
            case 0 -> any(random, SPITEFUL);
            case 1 -> piece + piece;
            case 2 -> "";
            default -> any(random, pieces);
          };
      xml = random.nextBoolean() ? xml.replace(piece, other) : once(random, xml, piece, other);
    }
    readsOrSaysWhy(run.getCurrentRepetition(), xml.getBytes(UTF_8));
  }

  private static String once(SplittableRandom random, String xml, String piece, String other) {
    int at = piece.isEmpty() ? -1 : xml.indexOf(piece, random.nextInt(xml.length()));
    return at < 0 ? xml : xml.substring(0, at) + other + xml.substring(at + piece.length());
  }

  private static String any(SplittableRandom random, List<String> pieces) {
    return pieces.get(random.nextInt(pieces.size()));
  }

  private static void readsOrSaysWhy(int seed, byte[] bytes) {
    RulePack pack;
    try {
      pack = RulePack.read("pack.dmn", bytes);
    } catch (BrokenFileException e) {
      assertThat(e.problems()).as("seed %d", seed).isNotEmpty().doesNotContainNull();
      return;
    } catch (RuntimeException | StackOverflowError e) {
      fail("seed " + seed, e);
      return;
    }
    assertThat(pack.id()).as("seed %d", seed).isNotBlank();
    for (Question question : pack.questions()) {
      TableView.of(pack, question.id(), Messages.shipped("hi"));
      decides(seed, pack, question, Case.draft().done());
      decides(seed, pack, question, someCase(question));
    }
    PackLint.check(pack);
  }

  private static void decides(int seed, RulePack pack, Question question, Case facts) {
    var decision = pack.decide(question.id(), facts);

    assertThat(decision.explain(Messages.shipped("en"))).as("seed %d", seed).isNotBlank();
    assertThat(decision.trace().setAside()).as("seed %d", seed).isNotNull();
  }

  private static Case someCase(Question question) {
    Case.Draft draft = Case.draft();
    question.dayRoles().forEach(role -> draft.day(role, LocalDate.parse("2024-07-18")));
    for (Fact fact : question.facts()) {
      Object value =
          switch (fact.type()) {
            case DAY -> LocalDate.parse("2024-07-10");
            case NUMBER -> new BigDecimal("60000");
            case BOOLEAN -> true;
            case STRING -> fact.codes().isEmpty() ? "X" : fact.codes().get(0);
          };
      if (fact.namedType().allows(value)) {
        draft.fact(fact.name(), value);
      }
    }
    return draft.done();
  }
}
