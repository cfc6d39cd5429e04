package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.CellReader;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.measurement.file.Headings.Place;
import org.govsm.procurement.measurement.file.LayoutColumn.Role;
import org.govsm.procurement.measurement.file.Memo;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** What cells of rows that hold one reading mean; what they meant in rows before is remembered. */
final class NeutralCells {

  private final MetricDictionary dictionary;
  private final Headings headings;
  private final Memo<Moment> moments = new Memo<>();

  /** By role, the last text and what it means: most rows say what the row before said. */
  private final Map<Role, Moment> last = new EnumMap<>(Role.class);

  private final Map<String, Map<String, Metric>> metrics = new HashMap<>();

  /** Names that have a form of their platform: of posts, and of posts or accounts. */
  private final Memo<Boolean> posts = new Memo<>();

  private final Memo<Boolean> subjects = new Memo<>();

  NeutralCells(MetricDictionary dictionary, Headings headings) {
    this.dictionary = dictionary;
    this.headings = headings;
  }

  /** Notes what is wrong with a part, or with the row where it has no column. */
  void wrong(CellReader row, RowFaults faults, String part, Message reason) {
    Optional<Place> place = place(part);
    if (place.isPresent()) {
      row.wrong(place.get(), reason);
    } else {
      faults.row(reason);
    }
  }

  /** The metric of a code; nothing where there is none. */
  @Nullable Metric metric(String platform, String code) {
    Map<String, Metric> known = metrics.get(platform);
    Metric metric = known == null ? null : known.get(code);
    if (metric != null) {
      return metric;
    }
    Optional<Metric> found = dictionary.find(platform, code);
    found.ifPresent(one -> metrics.computeIfAbsent(platform, p -> new HashMap<>()).put(code, one));
    return found.orElse(null);
  }

  /** What has no form of the platform cannot be known again under another of its names. */
  void refuseUnknownForm(CellReader row, Role role, String platform, boolean ofPost) {
    String written = given(row, role);
    Place place = headings.at(role);
    if (written == null || place == null) {
      return;
    } else if (HiddenCharacters.mixesAlikeScripts(written)) {
      row.wrong(place, Message.of("import.id-scripts"));
    } else if (!fits(platform, written, ofPost)) {
      String what = ofPost ? "import.id-post" : "import.id-account";
      row.wrong(place, Message.of(what).with("platform", platform));
    }
  }

  private boolean fits(String platform, String written, boolean ofPost) {
    Memo<Boolean> known = ofPost ? posts : subjects;
    if (known.get(written, platform) != null) {
      return true;
    }
    boolean fits = SubjectNames.shipped().fits(platform, written, ofPost);
    if (fits) {
      known.put(written, platform, true);
    }
    return fits;
  }

  /** The text of a cell that is not blank. */
  static @Nullable String given(CellReader row, Role role) {
    String text = row.text(role);
    return text.isEmpty() ? null : text;
  }

  /** The instant that a cell names; nothing where it names none, which is noted. */
  @Nullable Instant moment(CellReader row, ReadingWords words, Role role, ZoneId zone) {
    String text = row.text(role);
    Moment known = last.get(role);
    if (known != null && known.text.equals(text) && known.zone.equals(zone)) {
      return known.instant;
    }
    known = moments.get(text, zone);
    if (known == null) {
      Instant read = words.moment(role.code, text, zone);
      if (read == null) {
        return null;
      }
      known = new Moment(text, zone, read, Optional.of(read));
      moments.put(text, zone, known);
    }
    last.put(role, known);
    return known.instant;
  }

  /** What a text means in a zone. */
  private record Moment(String text, ZoneId zone, Instant instant, Optional<Instant> given) {}

  /** When the post of the row went out, where its cell names that. */
  Optional<Instant> published() {
    Moment out = last.get(Role.PUBLISHED);
    return out == null ? Optional.empty() : out.given;
  }

  /** The instant that a cell names, if it is not blank. */
  @Nullable Instant momentIfGiven(CellReader row, ReadingWords words, Role role, ZoneId zone) {
    return row.text(role).isEmpty() ? null : moment(row, words, role, zone);
  }

  /** The number of a cell, if it is not blank. */
  @Nullable BigDecimal number(CellReader row, Role role) {
    Place place = headings.at(role);
    String text = row.text(role);
    return place == null || text.isEmpty() ? null : row.number(place, text);
  }

  /** The column of a part as readings name it. */
  private Optional<Place> place(String part) {
    return switch (part) {
      case "metric" -> headings.place(Role.METRIC_CODE);
      case "upTo" -> headings.place(Role.UP_TO);
      default -> Role.ofCode(part).flatMap(headings::place);
    };
  }

  /** The figure of a row; nothing where it has none that the metric can have. */
  @Nullable Figure figure(
      CellReader row, ReadingWords words, String platform, String code, @Nullable Metric metric) {
    BigDecimal value = number(row, Role.VALUE);
    BigDecimal upTo = number(row, Role.UP_TO);
    String state = given(row, Role.STATE);
    boolean unread =
        value == null && given(row, Role.VALUE) != null
            || upTo == null && given(row, Role.UP_TO) != null;
    if (metric == null) {
      words.unknown(platform, code);
    }
    return unread
        ? null
        : words.figure(metric, value, upTo, state == null ? Figure.State.MEASURED.code() : state);
  }
}
