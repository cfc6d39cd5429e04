package org.govsm.portal.queries;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.response.Helplines;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Texts of the desk that stay on record: none has the number of a person, also not in a link. */
final class DeskTexts {

  /** Members beside the free texts that somebody fills in by hand. */
  private static final List<String> BY_HAND =
      List.of(
          "platform",
          "reference",
          "id",
          "published",
          "english",
          "hindi",
          "about",
          "storage",
          "sharedAccess",
          "archival");

  private static final String LINK = "link";
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/].*");
  private static final Pattern PARTS = Pattern.compile("[/?&=#;]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^\\p{Nd}]");

  /** Posts of platforms have longer numbers, which are nobody's. */
  private static final int LONGEST = 12;

  private DeskTexts() {}

  /** Faults of what was given, each at its place. */
  static List<InputFault> in(Map<String, ? extends @Nullable Object> given) {
    List<InputFault> faults = new ArrayList<>(FreeTexts.in(given));
    faults.addAll(byHand("", given));
    return faults;
  }

  /** Refuses what has a fault. */
  static void refuse(Map<String, ? extends @Nullable Object> given) {
    ProblemException.unlessNone(in(given));
  }

  /** Refuses what has a fault; the helplines of the department are nobody's numbers. */
  static void refuse(Map<String, ? extends @Nullable Object> given, Helplines own) {
    Map<String, @Nullable Object> looked = new LinkedHashMap<>();
    given.forEach(
        (name, value) ->
            looked.put(name, value instanceof String text ? own.without(text) : value));
    refuse(looked);
  }

  /** Faults of ids, references and links of a tree; its branches are looked through apart. */
  static List<InputFault> byHand(String place, Map<?, ?> given) {
    List<InputFault> faults = new ArrayList<>();
    given.forEach(
        (name, value) -> {
          String pointer = place + "/" + name;
          if (value instanceof String text && BY_HAND.contains(name)) {
            faults.addAll(FreeTexts.in(pointer, text));
          } else if (value instanceof String text && LINK.equals(name)) {
            faults.addAll(link(pointer, text));
          } else if (value instanceof Map<?, ?> branch) {
            faults.addAll(byHand(pointer, branch));
          }
        });
    return faults;
  }

  private static List<InputFault> link(String pointer, String text) {
    if (!ADDRESS.matcher(text.strip()).matches()) {
      return List.of(Faults.at(pointer, "queries.no-link"));
    }
    return PARTS
        .splitAsStream(decoded(text))
        .filter(part -> NO_DIGIT.matcher(part).replaceAll("").length() <= LONGEST)
        .flatMap(part -> FreeTexts.in(pointer, part).stream())
        .limit(1)
        .toList();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a sign of per cent that begins no code stands for itself
    }
  }
}
