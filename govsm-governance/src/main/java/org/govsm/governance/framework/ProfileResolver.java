package org.govsm.governance.framework;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.governance.framework.ProfileProperties.Said;
import org.govsm.governance.framework.ProfileReader.Alteration;
import org.govsm.governance.framework.ProfileReader.Import;
import org.govsm.governance.framework.ProfileReader.Named;
import org.govsm.governance.framework.ProfileReader.Setting;
import org.jspecify.annotations.Nullable;

/** Holds a profile against the catalogues that it draws on, and makes its controls of theirs. */
final class ProfileResolver {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final OscalCursor cursor;
  private final ProfileReader read;
  private final Map<String, ControlCatalogue> known = new LinkedHashMap<>();
  private final Set<ControlCatalogue> sources = new LinkedHashSet<>();
  private final Map<String, Control> included = new LinkedHashMap<>();
  private final Map<String, Control> leftOut = new LinkedHashMap<>();
  private final List<ControlChange> changes = new ArrayList<>();

  ProfileResolver(OscalCursor cursor, ProfileReader read, Collection<ControlCatalogue> catalogues) {
    this.cursor = cursor;
    this.read = read;
    catalogues.forEach(catalogue -> known.put(catalogue.id() + ".xml", catalogue));
  }

  void resolve() {
    read.imports.forEach(this::take);
    read.properties.all(ControlChange.LEFT_OUT).forEach(this::leaveOut);
    leftOut.keySet().forEach(this::unnamed);
    read.settings.forEach(this::set);
    Set<String> altered = new HashSet<>();
    read.alterations.forEach(alteration -> alter(alteration, altered));
  }

  Profile profile(Edition edition, Map<String, String> titles) {
    return new Profile(edition, titles, List.copyOf(sources), included.values(), changes);
  }

  private void take(Import from) {
    ControlCatalogue catalogue = known.get(from.source().name());
    if (catalogue == null || !sources.add(catalogue)) {
      problem(
          from.source(),
          "import",
          "'" + from.source().name() + "' is no catalogue that can be imported here",
          "write each once, as one of " + String.join(", ", known.keySet()));
      return;
    }
    catalogue.profile().ifPresent(earlier -> changes.addAll(earlier.changes()));
    Map<String, Named> wanted = new LinkedHashMap<>();
    for (Named control : from.controls()) {
      if (wanted.putIfAbsent(control.name(), control) != null) {
        problem(control, "twice", "'" + control.name() + "' appears twice", "keep one of them");
      }
    }
    Set<String> decided = decided(catalogue);
    if (wanted.isEmpty() && !decided.isEmpty()) {
      problem(
          from.source(),
          "twice",
          "a profile that is imported draws on '" + from.source().name() + "' already",
          "name what is to be taken again, or leave the import out");
    }
    for (Control control : catalogue.controls()) {
      Named here = wanted.remove(small(control));
      if (decided.contains(control.id())) {
        takeAgain(control, here);
      } else if (included.containsKey(control.id()) || leftOut.containsKey(control.id())) {
        problem(
            from.source(),
            "twice",
            "two catalogues have the control '" + control.id() + "'",
            "import one of them");
      } else {
        (here == null ? leftOut : included).put(control.id(), control);
      }
    }
    wanted.values().forEach(this::unknown);
  }

  /** What profiles that are imported before said of the controls of a catalogue. */
  private Set<String> decided(ControlCatalogue catalogue) {
    Set<String> ids = new HashSet<>();
    sources.stream()
        .flatMap(source -> source.profile().stream())
        .filter(earlier -> earlier.draws(catalogue))
        .forEach(
            earlier -> {
              earlier.catalogue().controls().forEach(control -> ids.add(control.id()));
              earlier.changes().forEach(change -> ids.add(change.control()));
            });
    return ids;
  }

  /** What an imported profile left out is taken where it is named, and else stays left out. */
  private void takeAgain(Control control, @Nullable Named here) {
    boolean left = changes.stream().anyMatch(change -> change.leavesOut(control.id()));
    if (here != null && !left) {
      problem(here, "twice", "'" + here.name() + "' is taken already", "keep one of them");
    } else if (here != null) {
      included.put(control.id(), control);
      changes.removeIf(change -> change.leavesOut(control.id()));
    }
  }

  private void leaveOut(Said said) {
    Control control = leftOut.remove(said.value());
    Named place = new Named(said.position(), said.value());
    if (control == null) {
      problem(
          place,
          "left-out",
          "'" + said.value() + "' is not left out of what is imported",
          "take its <with-id> out as well, or this property");
      return;
    }
    Map<String, String> reasons = read.properties.reasons(said);
    if (!reasons.containsKey(Control.ENGLISH)) {
      noReason(place, "is left out");
    }
    changes.add(ControlChange.leftOut(control, reasons));
  }

  private void unnamed(String id) {
    cursor.problem(
        read.metadata.start(),
        cursor.code("left-out"),
        "the control '" + id + "' is left out without a word",
        "write its <with-id>, or the property 'left-out' with its reason in <remarks>");
  }

  private void set(Setting setting) {
    String name = setting.parameter().name();
    Optional<Control> owner =
        included.values().stream()
            .filter(control -> name.startsWith(small(control) + "_"))
            .findFirst();
    Optional<String> parameter =
        owner.flatMap(
            control ->
                control.parameters().keySet().stream()
                    .filter(p -> name.equals(small(control) + "_" + p.toLowerCase(Locale.ROOT)))
                    .findFirst());
    if (parameter.isEmpty()) {
      problem(
          setting.parameter(),
          "parameter",
          "'" + name + "' is no parameter of a control of this profile",
          "write the id that <param> has in the catalogue");
      return;
    }
    setting
        .properties()
        .first("effect")
        .ifPresent(effect -> set(setting, effect, owner.orElseThrow(), parameter.orElseThrow()));
  }

  private void set(Setting setting, Said effect, Control control, String parameter) {
    Map<String, String> reasons = setting.properties().reasons(effect);
    if (!effect.value().equals(Tightness.TIGHTENS) && !reasons.containsKey(Control.ENGLISH)) {
      noReason(setting.parameter(), "is not tightened");
    }
    String old = control.parameters().getOrDefault(parameter, "");
    if (NUMBER.matcher(old).matches() && !NUMBER.matcher(setting.value()).matches()) {
      problem(
          setting.parameter(),
          "parameter",
          "'" + setting.value() + "' is no number, and the catalogue has " + old,
          "write a number, such as " + old);
      return;
    }
    included.put(control.id(), control.with(Map.of(parameter, setting.value())));
    changes.add(
        ControlChange.of(control, parameter, effect.value(), old, setting.value(), reasons));
  }

  private void alter(Alteration alteration, Set<String> altered) {
    Optional<Control> control =
        included.values().stream()
            .filter(one -> small(one).equals(alteration.control().name()))
            .findFirst();
    if (!altered.add(alteration.control().name())) {
      problem(alteration.control(), "twice", "the control is altered twice", "write one <alter>");
    } else if (control.isEmpty()) {
      unknown(alteration.control());
    } else {
      for (PropertyRule rule :
          List.of(ControlReader.STRENGTH, ControlReader.SEVERITY, ControlReader.CADENCE)) {
        alteration
            .properties()
            .first(rule.name())
            .ifPresent(said -> alter(control.get().id(), said, alteration.properties()));
      }
    }
  }

  private void alter(String id, Said said, ProfileProperties properties) {
    Control control = requireNonNull(included.get(id));
    String old = control.code(said.name());
    if (old.equals(said.value())) {
      return;
    }
    String effect = Tightness.of(said.name(), old, said.value());
    Map<String, String> reasons = properties.reasons(said);
    if (!effect.equals(Tightness.TIGHTENS) && !reasons.containsKey(Control.ENGLISH)) {
      noReason(new Named(said.position(), id), "is not tightened");
    }
    included.put(id, control.withCode(said.name(), said.value()));
    changes.add(ControlChange.of(control, said.name(), effect, old, said.value(), reasons));
  }

  private void unknown(Named control) {
    problem(
        control,
        "control",
        "'" + control.name() + "' is no control of this profile",
        "write the id that <control> has in the catalogue, in small letters");
  }

  private void noReason(Named what, String how) {
    problem(
        what,
        "reason",
        "'" + what.name() + "' " + how + " and no reason is given",
        "write it in <remarks><p> of the property");
  }

  private void problem(Named where, String code, String what, String remedy) {
    cursor.problem(where.position(), cursor.code(code), what, remedy);
  }

  private static String small(Control control) {
    return control.id().toLowerCase(Locale.ROOT);
  }
}
