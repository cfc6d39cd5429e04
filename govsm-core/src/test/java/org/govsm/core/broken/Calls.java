package org.govsm.core.broken;

import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** One method for each call that a rule refuses; a nested class for each rule. */
@SuppressWarnings({
  "AnnotateFormatMethod",
  "DefaultLocale",
  "JavaTimeDefaultTimeZone",
  "JavaUtilDate",
  "StringCaseLocaleUsage",
  "TimeZoneUsage"
})
public final class Calls {
  private Calls() {}

  public interface OfLibraries {
    static String logger() {
      return Logger.getLogger("a").getName();
    }
  }

  public interface OfClocks {
    static LocalDate today() {
      return LocalDate.now();
    }

    static LocalDate todayInZone(ZoneId zone) {
      return LocalDate.now(zone);
    }

    static Instant byClock(Clock clock) {
      return Instant.now(clock);
    }

    static Supplier<LocalDate> reference() {
      return LocalDate::now;
    }

    static Clock systemClock() {
      return Clock.systemUTC();
    }

    static long millis() {
      return System.currentTimeMillis();
    }

    static long nanos() {
      return System.nanoTime();
    }

    static Date date() {
      return new Date();
    }
  }

  public interface OfEnvironment {
    static String variable() {
      return System.getenv("A");
    }

    static String property() {
      return System.getProperty("a");
    }

    static String lineEnd() {
      return System.lineSeparator();
    }

    static Charset charset() {
      return Charset.defaultCharset();
    }

    static TimeZone timeZone() {
      return TimeZone.getDefault();
    }

    static ZoneId zone() {
      return ZoneId.systemDefault();
    }
  }

  public interface OfDice {
    static double math() {
      return Math.random();
    }

    static Random random() {
      return new Random();
    }

    static Random secureRandom() {
      return new SecureRandom();
    }

    static SplittableRandom splittable() {
      return new SplittableRandom();
    }

    static int threadLocal() {
      return ThreadLocalRandom.current().nextInt();
    }

    static UUID uuid() {
      return UUID.randomUUID();
    }
  }

  public interface OfDefaultLocale {
    static Locale locale() {
      return Locale.getDefault();
    }

    static String format(int number) {
      return String.format("%d", number);
    }

    static String formatted(int number) {
      return "%d".formatted(number);
    }

    static String lower(String text) {
      return text.toLowerCase();
    }

    static String upper(String text) {
      return text.toUpperCase();
    }

    static DateTimeFormatter pattern() {
      return DateTimeFormatter.ofPattern("d MMMM");
    }
  }

  public interface OfLocaleData {
    static NumberFormat number() {
      return NumberFormat.getInstance(Locale.ROOT);
    }

    static DecimalFormat decimal() {
      return new DecimalFormat("#,##0.00");
    }

    static DateTimeFormatter localized() {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    }

    static String dayName() {
      return DayOfWeek.MONDAY.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
  }

  /** What the rules above must let pass. */
  public interface Allowed {
    static Random seeded(long seed) {
      return new Random(seed);
    }

    static String format(int number) {
      return String.format(Locale.ROOT, "%d", number);
    }

    static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }

    static int[] arrays(int[][] numbers) {
      return numbers[0].clone();
    }

    static Date date(long millis) {
      return new Date(millis);
    }
  }
}
