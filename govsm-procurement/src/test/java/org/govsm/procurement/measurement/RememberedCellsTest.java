package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.FirstLetters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found out about a cell at a glance is what a long look finds. */
class RememberedCellsTest {

  private static final int ROUNDS = 20_000;

  private static String of(Random random, String letters, int most) {
    StringBuilder text = new StringBuilder();
    for (int rest = random.nextInt(most + 1); rest > 0; rest--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static String two(Random random, int most) {
    int number = random.nextInt(most + 2);
    return (number < 10 ? "0" : "") + number;
  }

  private static String moment(Random random) {
    String day = (1990 + random.nextInt(80)) + "-" + two(random, 12) + "-" + two(random, 31);
    String time = "T" + two(random, 23) + ":" + two(random, 59);
    String second = random.nextBoolean() ? ":" + two(random, 59) : "";
    String fraction = random.nextInt(5) == 0 ? ".5" : "";
    String sign = random.nextBoolean() ? "+" : "-";
    String zone = random.nextInt(3) == 0 ? "Z" : sign + two(random, 18) + ":" + two(random, 59);
    StringBuilder text = new StringBuilder(day + time + second + fraction + zone);
    if (random.nextInt(4) == 0) {
      text.setCharAt(random.nextInt(text.length()), "0:-TZ+ \u0967".charAt(random.nextInt(8)));
    }
    return text.substring(0, text.length() - (random.nextInt(9) == 0 ? random.nextInt(9) : 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_moment_is_the_one_that_the_jdk_reads__seed(long seed) {
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = moment(random);
      Instant plain = PlainMoment.read(text);
      if (plain != null) {
        read++;
        assertThat(plain).as(text).isEqualTo(OffsetDateTime.parse(text).toInstant());
      } else {
        assertThat(isUsual(text)).as(text).isFalse();
      }
    }
    assertThat(read).isGreaterThan(ROUNDS / 4);
  }

  /** What programs write: hours and minutes of the offset, no fractions, no day in a leap year. */
  private static boolean isUsual(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      boolean leap = time.getMonthValue() == 2 && time.getDayOfMonth() == 29;
      boolean whole = text.endsWith("Z") || "+-".indexOf(text.charAt(text.length() - 6)) >= 0;
      boolean zone = whole && Math.abs(time.getOffset().getTotalSeconds()) < 18 * 3600;
      return time.getNano() == 0
          && !leap
          && zone
          && !text.contains(".")
          && !text.endsWith("-00:00");
    } catch (DateTimeException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void a_word_of_a_layout_is_never_passed_by_for_its_first_letter__seed(long seed) {
    Random random = new Random(seed);
    List<String> words = List.of("total", "gesamt", "\u0915\u0941\u0932", "--", "n/a", "");
    FirstLetters letters = new FirstLetters(words);
    for (int i = 0; i < ROUNDS; i++) {
      String word = words.get(random.nextInt(words.size()));
      String around = of(random, " \u200e\ufeff\u00a0\t", 2);
      String cell =
          around
              + (random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : of(random, "tTgn-k ", 3));
      if (words.contains(CellText.folded(cell))) {
        assertThat(letters.mayHold(cell)).as(cell).isTrue();
      }
    }
    assertThat(letters.mayHold("12")).isFalse();
    assertThat(new FirstLetters(List.of()).mayHold("total")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void a_name_fits_where_it_has_a_form_of_its_own__seed(long seed) {
    Random random = new Random(seed);
    SubjectNames names = SubjectNames.shipped();
    List<String> platforms = List.of("youtube", "facebook", "instagram", "x", "tiktok", "linkedin");
    List<String> starts =
        List.of(
            "",
            "https://www.facebook.com/",
            "youtu.be/",
            "https://www.youtube.com/watch?v=",
            "instagram.com/p/",
            "https://x.com/Dept/status/",
            "www.tiktok.com/@dept/video/",
            "urn:li:activity:",
            "https://www.linkedin.com/feed/update/",
            "@",
            "pfbid");
    int fit = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String platform = platforms.get(random.nextInt(platforms.size()));
      String letters = random.nextBoolean() ? "0123456789" : "aZ9_-./?=";
      String written = starts.get(random.nextInt(starts.size())) + of(random, letters, 20);
      String post = names.form(platform, written);
      if (!post.equals("word")) {
        fit++;
        assertThat(names.fits(platform, written, true)).as(written).isTrue();
        assertThat(names.fits(platform, written, false)).as(written).isTrue();
      } else {
        assertThat(names.fits(platform, written, true)).as(written).isFalse();
      }
    }
    assertThat(fit).isGreaterThan(ROUNDS / 20);
  }
}
