package org.govsm.portal.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.response.Helplines;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/** Texts of the desk that stay on record: none has the number of a person, also not in a link. */
final class DeskTexts {

  /** The numbers of helplines, which are public and have a check of their own. */
  private static final Set<String> BESIDE = Set.of("numbers");

  private static final Set<String> SETTLING = Set.of("CLOSE", "DECLINE", "MEET");
  private static final String LINK = "link";
  private static final String COPY = "copyDigest";
  private static final String SHA256 = "sha256:";
  private static final Pattern DIGEST = Pattern.compile("(?i)(?:sha256:)?[0-9a-f]{64}");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/].*");

  private DeskTexts() {}

  /** What was given, with a digest as records have it, however it was written. */
  static Map<String, @Nullable Object> withDigest(Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(given);
    if (given.get(COPY) instanceof String said && DIGEST.matcher(said.strip()).matches()) {
      String digest = said.strip().toLowerCase(Locale.ROOT);
      whole.put(COPY, digest.startsWith(SHA256) ? digest : SHA256 + digest);
    }
    return whole;
  }

  /** Faults of what was given, each at its place. */
  static List<InputFault> in(Map<String, ? extends @Nullable Object> given) {
    List<InputFault> faults = new ArrayList<>(WrittenTexts.in(given, BESIDE));
    links("", given, faults);
    return faults;
  }

  /** Refuses what has a fault. */
  static void refuse(Map<String, ? extends @Nullable Object> given) {
    ProblemException.unlessNone(in(given));
  }

  /** Refuses what has a fault; the helplines of the department are nobody's numbers. */
  static void refuse(Map<String, ? extends @Nullable Object> given, Helplines own) {
    refuse(without(given, own));
  }

  /** The same of an act: why something is settled is not still to come. */
  static void refuse(String act, Map<String, ? extends @Nullable Object> given, Helplines own) {
    refuse(given, own);
    if (SETTLING.contains(act)) {
      refuseOpen(given);
    }
  }

  /** Refuses a reason by which something is settled and which says that it is not. */
  static void refuseOpen(Map<String, ? extends @Nullable Object> given) {
    if (given.get("reason") instanceof String reason) {
      ProblemException.unlessNone(FreeTexts.settled("/reason", reason));
    }
  }

  /** What was given without the helplines of the department. */
  static Map<String, @Nullable Object> without(
      Map<String, ? extends @Nullable Object> given, Helplines own) {
    Map<String, @Nullable Object> looked = new LinkedHashMap<>();
    given.forEach(
        (name, value) ->
            looked.put(name, value instanceof String text ? own.without(text) : value));
    return looked;
  }

  private static void links(String place, Map<?, ?> given, List<InputFault> faults) {
    given.forEach(
        (name, value) -> {
          String pointer = place + "/" + name;
          if (value instanceof Map<?, ?> branch) {
            links(pointer, branch, faults);
          } else if (value instanceof String text
              && LINK.equals(name)
              && !ADDRESS.matcher(text.strip()).matches()) {
            faults.add(Faults.at(pointer, "queries.no-link"));
          }
        });
  }
}
