package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is quickly read by hand is what the long way makes of it. */
class QuickFormsTest {

  private static final String LETTERS =
      "aAbBzZ059 -_./@[`{\u0015\u0130\u0131\u00e9\u00c9\u2013\u0915\u093f";

  @Test
  void words_are_one_where_their_keys_are_seed_7() {
    Random random = new Random(7);
    int same = 0;
    for (int i = 0; i < 50_000; i++) {
      String one = text(random);
      String other = random.nextBoolean() ? text(random) : varied(one, random);
      boolean alike = WordKey.of(one).equals(WordKey.of(other));
      same += alike ? 1 : 0;
      assertThat(WordKey.same(one, other)).as("%s and %s", one, other).isEqualTo(alike);
    }
    assertThat(same).isBetween(1_000, 49_000);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static String varied(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    String more = text.substring(0, at) + " -\u2013".charAt(random.nextInt(3)) + text.substring(at);
    return random.nextBoolean() ? more.toUpperCase(Locale.ROOT) : more;
  }

  @Test
  void instants_are_those_of_the_calendar_seed_8() {
    Random random = new Random(8);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      String text =
          String.format(
              Locale.ROOT,
              "%04d-%02d-%02dT%02d:%02d:%02d%s%02d:%02d",
              random.nextInt(10_000),
              random.nextInt(14),
              random.nextInt(33),
              random.nextInt(26),
              random.nextInt(62),
              random.nextInt(62),
              random.nextBoolean() ? "+" : "-",
              random.nextInt(20),
              random.nextInt(62));
      Optional<Instant> parsed = parsed(text);
      read += parsed.isPresent() ? 1 : 0;
      assertThat(Moment.of(text).map(Moment::start)).as(text).isEqualTo(parsed);
    }
    assertThat(read).isBetween(1_000, 49_000);
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
