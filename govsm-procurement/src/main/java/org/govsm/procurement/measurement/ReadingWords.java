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

/** What the words of a neutral reading mean; what they do not mean is said to the listener. */
final class ReadingWords {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.{1,40}");
  private static final Pattern ZONE =
      Pattern.compile("UTC|[A-Z][A-Za-z_]{1,20}(/[A-Za-z_+-]{1,20}){1,2}");

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

  Optional<ZoneId> zone(String id) {
    try {
      if (ZONE.matcher(id).matches()) {
        return Optional.of(ZoneId.of(id));
      }
    } catch (DateTimeException e) {
      // said below, as of what has not even the form
    }
    wrong.accept("zone", Message.of("reading.zone").with("zone", id));
    return Optional.empty();
  }

  Optional<Instant> moment(String part, String text, ZoneId zone) {
    try {
      if (DAY.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
      } else if (INSTANT.matcher(text).matches()) {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      }
    } catch (DateTimeException e) {
      // said below, as of what has not even the form
    }
    wrong.accept(part, Message.of("reading.moment").with("given", text));
    return Optional.empty();
  }

  /** Whether a year can be meant: 0000 and 9999 stand for nothing in many systems. */
  boolean plausible(String part, Instant instant) {
    Optional<Message> year = oddYear(instant);
    year.ifPresent(why -> wrong.accept(part, why));
    return year.isEmpty();
  }

  /** Why nobody can mean the year of an instant. */
  static Optional<Message> oddYear(Instant instant) {
    return instant.isBefore(FIRST) || !instant.isBefore(LAST)
        ? Optional.of(Message.of("reading.year").with("given", instant.toString()))
        : Optional.empty();
  }

  /** A reading with its figure as the source shows it. */
  Reading asShown(Reading reading) {
    return dictionary
        .find(reading.platform(), reading.metric())
        .map(reading::asShownOf)
        .orElse(reading);
  }

  void wrong(String part, Message reason) {
    wrong.accept(part, reason);
  }

  /**
   * From now on figures are of days, so that what was lost in them may outweigh what was gained.
   */
  void ofDays(Optional<Instant> from, Optional<Instant> to) {
    net = from.isPresent() && to.filter(from.get()::isBefore).isPresent();
  }

  boolean inOrder(Instant from, Instant to) {
    if (to.isBefore(from)) {
      wrong.accept("to", Message.of("reading.order"));
      return false;
    }
    return true;
  }

  void source(String code) {
    known("source", code, dictionary.sources());
  }

  void origin(String code) {
    known("origin", code, dictionary.origins());
  }

  private boolean known(String part, String code, List<Code> all) {
    for (Code known : all) {
      if (known.code().equals(code)) {
        return true;
      }
    }
    List<String> codes = all.stream().map(Code::code).toList();
    wrong.accept(part, Message.of("reading.code").with("given", code).with("known", codes));
    return false;
  }

  Optional<Metric> metric(String platform, String code) {
    Optional<Metric> metric = dictionary.find(platform, code);
    if (metric.isEmpty() && known("platform", platform, dictionary.platforms())) {
      List<String> codes =
          dictionary.metrics().stream()
              .filter(m -> m.platform().equals(platform))
              .map(Metric::code)
              .toList();
      wrong.accept("metric", Message.of("reading.code").with("given", code).with("known", codes));
    }
    return metric;
  }

  /** The figure, if the metric can have such a one. */
  Optional<Figure> figure(
      Optional<Metric> metric, Optional<BigDecimal> value, Optional<BigDecimal> upTo, String word) {
    Optional<Figure.State> state = Figure.State.ofCode(word);
    if (state.isEmpty()) {
      List<String> states = Arrays.stream(Figure.State.values()).map(Figure.State::code).toList();
      wrong.accept("state", Message.of("reading.code").with("given", word).with("known", states));
      return Optional.empty();
    } else if (state.get() != Figure.State.MEASURED) {
      return withoutNumber(state.get(), value.isEmpty() && upTo.isEmpty());
    } else if (value.isEmpty()) {
      wrong.accept("value", Message.of("reading.value-missing"));
      return Optional.empty();
    }
    Optional<BigDecimal> least = metric.flatMap(m -> number("value", m, value.get()));
    Optional<BigDecimal> end = metric.flatMap(m -> upTo.flatMap(n -> number("upTo", m, n)));
    if (least.isEmpty() || end.isPresent() != upTo.isPresent()) {
      return Optional.empty();
    }
    if (end.isPresent() && end.get().compareTo(least.get()) <= 0) {
      wrong.accept("upTo", Message.of("reading.up-to"));
      return Optional.empty();
    }
    return Optional.of(end.map(n -> Figure.between(least.get(), n)).orElse(Figure.of(least.get())));
  }

  private Optional<Figure> withoutNumber(Figure.State state, boolean rightly) {
    if (rightly) {
      boolean empty = state == Figure.State.EMPTY;
      return Optional.of(empty ? Figure.empty() : Figure.suppressed());
    }
    Term said = new Term("state." + state.code());
    wrong.accept("value", Message.of("reading.no-value").with("state", said));
    return Optional.empty();
  }

  Optional<BigDecimal> number(String part, Metric metric, BigDecimal given) {
    return number(metric, given, net && metric.isNet(), reason -> wrong.accept(part, reason));
  }

  /**
   * A number as the unit has it; rupees always with paise, the rest without trailing zeros.
   *
   * @param net whether it is what was gained of some days less what was lost
   */
  static Optional<BigDecimal> number(
      Metric metric, BigDecimal given, boolean net, Consumer<Message> wrong) {
    int decimals = metric.unit().decimals();
    if (decimals == 0 && given.scale() == 0 && given.signum() >= 0 && metric.most().isEmpty()) {
      return Optional.of(given);
    }
    BigDecimal bare = given.signum() == 0 ? BigDecimal.ZERO : given.stripTrailingZeros();
    if (bare.signum() < 0 && !metric.mayBeNegative() && !net) {
      wrong.accept(Message.of("reading.negative"));
      return Optional.empty();
    } else if (bare.scale() > decimals) {
      wrong.accept(
          decimals == 0
              ? Message.of("reading.fraction")
              : Message.of("reading.decimals").with("most", decimals));
      return Optional.empty();
    }
    if (metric.most().filter(most -> bare.compareTo(most) > 0).isPresent()) {
      wrong.accept(Message.of("reading.most").with("most", metric.most().orElseThrow()));
      return Optional.empty();
    }
    boolean paise = metric.unit() == Unit.RUPEES;
    return Optional.of(paise || bare.scale() < 0 ? bare.setScale(paise ? decimals : 0) : bare);
  }
}
