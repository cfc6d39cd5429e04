package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.Unit;
import org.jspecify.annotations.Nullable;

/** What the words of a neutral reading mean; what they do not mean is said to the listener. */
final class ReadingWords {

  /** What is said of a word that is none of those that there are. */
  static final String NO_CODE = "reading.code";

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.{1,40}");
  private static final Pattern ZONE =
      Pattern.compile("UTC|[A-Z][A-Za-z_]{1,20}(/[A-Za-z_+-]{1,20}){1,2}");

  private static final String MEASURED = Figure.State.MEASURED.code();

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private final MetricDictionary dictionary;
  private final BiConsumer<String, Message> wrong;
  private boolean net;

  /** The listener is given the part and what is wrong with it; the key is the code too. */
  ReadingWords(MetricDictionary dictionary, BiConsumer<String, Message> wrong) {
    this.dictionary = dictionary;
    this.wrong = wrong;
  }

  MetricDictionary dictionary() {
    return dictionary;
  }

  /** The zone of an id; nothing where there is none. */
  @Nullable ZoneId zone(String id) {
    try {
      if (ZONE.matcher(id).matches()) {
        return ZoneId.of(id);
      }
    } catch (DateTimeException e) {
      // said below, as of what has not even the form
    }
    wrong.accept("zone", Message.of("reading.zone").with("zone", id));
    return null;
  }

  /** The instant of a day or moment; nothing where it is none. */
  @Nullable Instant moment(String part, String text, ZoneId zone) {
    Instant plain = PlainMoment.read(text);
    if (plain != null) {
      return plain;
    }
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text).atStartOfDay(zone).toInstant();
      } else if (INSTANT.matcher(text).matches()) {
        return OffsetDateTime.parse(text).toInstant();
      }
    } catch (DateTimeException e) {
      // said below, as of what has not even the form
    }
    wrong.accept(part, Message.of("reading.moment").with("given", text));
    return null;
  }

  /** Whether a year can be meant: 0000 and 9999 stand for nothing in many systems. */
  boolean plausible(String part, Instant instant) {
    Message year = oddYear(instant);
    if (year != null) {
      wrong.accept(part, year);
    }
    return year == null;
  }

  /** Why nobody can mean the year of an instant; nothing where it is one that can be meant. */
  static @Nullable Message oddYear(Instant instant) {
    return instant.isBefore(FIRST) || !instant.isBefore(LAST)
        ? Message.of("reading.year").with("given", instant.toString())
        : null;
  }

  void wrong(String part, Message reason) {
    wrong.accept(part, reason);
  }

  /**
   * From now on figures are of days, so that what was lost in them may outweigh what was gained.
   */
  void ofDays(@Nullable Instant from, @Nullable Instant to) {
    net = from != null && to != null && from.isBefore(to);
  }

  boolean inOrder(Instant from, Instant to) {
    if (to.isBefore(from)) {
      wrong.accept("to", Message.of("reading.order"));
      return false;
    }
    return true;
  }

  boolean source(String code) {
    return known("source", code, dictionary.sources());
  }

  boolean origin(String code) {
    return known("origin", code, dictionary.origins());
  }

  private boolean known(String part, String code, List<Code> all) {
    for (Code known : all) {
      if (known.code().equals(code)) {
        return true;
      }
    }
    List<String> codes = all.stream().map(Code::code).toList();
    wrong.accept(part, Message.of(NO_CODE).with("given", code).with("known", codes));
    return false;
  }

  /** Says that there is no such metric; of an unknown platform only that. */
  void unknown(String platform, String code) {
    if (known("platform", platform, dictionary.platforms())) {
      List<String> codes =
          dictionary.metrics().stream()
              .filter(m -> m.platform().equals(platform))
              .map(Metric::code)
              .toList();
      wrong.accept("metric", Message.of(NO_CODE).with("given", code).with("known", codes));
    }
  }

  /** The figure, if the metric can have such a one; nothing if not. */
  @Nullable Figure figure(
      @Nullable Metric metric, @Nullable BigDecimal value, @Nullable BigDecimal upTo, String word) {
    if (!MEASURED.equals(word)) {
      return unmeasured(value, upTo, word);
    } else if (value == null) {
      wrong.accept("value", Message.of("reading.value-missing"));
      return null;
    } else if (metric == null) {
      return null;
    }
    BigDecimal least = number("value", metric, value);
    BigDecimal end = upTo == null ? null : number("upTo", metric, upTo);
    if (least == null || upTo != null && end == null) {
      return null;
    } else if (end == null) {
      return Figure.of(least);
    } else if (end.compareTo(least) <= 0) {
      wrong.accept("upTo", Message.of("reading.up-to"));
      return null;
    }
    return Figure.between(least, end);
  }

  private @Nullable Figure unmeasured(
      @Nullable BigDecimal value, @Nullable BigDecimal upTo, String word) {
    Optional<Figure.State> state = Figure.State.ofCode(word);
    if (state.isEmpty()) {
      List<String> states = Arrays.stream(Figure.State.values()).map(Figure.State::code).toList();
      wrong.accept("state", Message.of(NO_CODE).with("given", word).with("known", states));
      return null;
    } else if (value == null && upTo == null) {
      return state.get() == Figure.State.EMPTY ? Figure.empty() : Figure.suppressed();
    }
    Term said = new Term("state." + state.get().code());
    wrong.accept("value", Message.of("reading.no-value").with("state", said));
    return null;
  }

  private @Nullable BigDecimal number(String part, Metric metric, BigDecimal given) {
    if (isPlain(metric, given)) {
      return given;
    }
    return number(metric, given, net && metric.isNet(), reason -> wrong.accept(part, reason));
  }

  /** Whether it is a count as it is written, of which nothing can be wrong. */
  static boolean isPlain(Metric metric, BigDecimal given) {
    return given.scale() == 0
        && given.signum() >= 0
        && !Metric.isTooLarge(given)
        && metric.unit().decimals() == 0
        && metric.most().isEmpty();
  }

  /**
   * A number as the unit has it; rupees always with paise, the rest without trailing zeros. Nothing
   * where the metric can have none such.
   *
   * @param net whether it is what was gained of some days less what was lost
   */
  static @Nullable BigDecimal number(
      Metric metric, BigDecimal given, boolean net, Consumer<Message> wrong) {
    if (isPlain(metric, given)) {
      return given;
    }
    int decimals = metric.unit().decimals();
    BigDecimal bare = given.signum() == 0 ? BigDecimal.ZERO : given.stripTrailingZeros();
    if (bare.signum() < 0 && !metric.mayBeNegative() && !net) {
      wrong.accept(Message.of("reading.negative"));
      return null;
    } else if (Metric.isTooLarge(bare)) {
      wrong.accept(Message.of("reading.large").with("most", Metric.MOST_DIGITS));
      return null;
    } else if (bare.scale() > decimals) {
      wrong.accept(
          decimals == 0
              ? Message.of("reading.fraction")
              : Message.of("reading.decimals").with("most", decimals));
      return null;
    }
    if (metric.most().filter(most -> bare.compareTo(most) > 0).isPresent()) {
      wrong.accept(Message.of("reading.most").with("most", metric.most().orElseThrow()));
      return null;
    }
    boolean paise = metric.unit() == Unit.RUPEES;
    return paise || bare.scale() < 0 ? bare.setScale(paise ? decimals : 0) : bare;
  }
}
