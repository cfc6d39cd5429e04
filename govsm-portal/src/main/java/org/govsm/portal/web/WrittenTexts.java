package org.govsm.portal.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.governance.post.PersonNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a record that stays: every text of a body is looked through for numbers of persons,
 * firms and accounts, whatever its member is called, so that a new member cannot be forgotten. Left
 * aside are the ids of users and accounts, which may be addresses of mail or numbers, and what is a
 * moment or a digest.
 */
public final class WrittenTexts {

  /** Members that name a user or an account; the list of people and the register say which. */
  private static final Set<String> IDS =
      Set.of(
          "account",
          "accountId",
          "actor",
          "approvedBy",
          "assignedTo",
          "by",
          "fromHolder",
          "moderator",
          "person",
          "publishedBy",
          "reviewedBy",
          "substitute",
          "toHolder");

  private static final Pattern CODE =
      Pattern.compile(
          "(?:sha256:)?[0-9a-f]{64}|\\d{1,2}:\\d{2}|\\d{4}-\\d{2}-\\d{2}(?:T[0-9:.]{1,18}(?:Z|[+-]\\d{2}:\\d{2})?)?");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/]\\S*");
  private static final Pattern PARTS = Pattern.compile("[/?&=#;]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^\\p{Nd}]");

  /** Posts of platforms have longer numbers, which are nobody's. */
  private static final int LONGEST = 12;

  private final Set<String> beside;
  private final Set<String> told;
  private final List<InputFault> faults = new ArrayList<>();

  private WrittenTexts(Set<String> beside, Set<String> told) {
    this.beside = beside;
    this.told = told;
  }

  /**
   * The faults of {@link FreeTexts}, and of every other text of a body, each at its place.
   *
   * @param beside members that are no words here, such as ids of users
   */
  public static List<InputFault> in(
      Map<String, ? extends @Nullable Object> given, Set<String> beside) {
    List<InputFault> faults = new ArrayList<>(FreeTexts.in(given));
    Set<String> told = faults.stream().map(InputFault::pointer).collect(Collectors.toSet());
    WrittenTexts texts = new WrittenTexts(beside, told);
    texts.look(given, "", "");
    faults.addAll(texts.faults);
    return faults;
  }

  /** The faults of numbers alone: that a reason says something is for who asks for it. */
  public static List<InputFault> numbers(
      Map<String, ? extends @Nullable Object> given, Set<String> beside) {
    WrittenTexts texts = new WrittenTexts(beside, Set.of());
    texts.look(given, "", "");
    return texts.faults;
  }

  /** Refuses what has a fault. */
  public static void refuse(Map<String, ? extends @Nullable Object> given, Set<String> beside) {
    ProblemException.unlessNone(in(given, beside));
  }

  private void look(@Nullable Object part, String name, String place) {
    if (IDS.contains(name) || beside.contains(name)) {
      return;
    }
    if (part instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            String member = String.valueOf(key);
            look(value, member, place + Tree.pointer(member));
          });
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(list.get(i), name, place + "/" + i);
      }
    } else if (part instanceof String text && !told.contains(place)) {
      faults.addAll(of(place, text));
    }
  }

  /** The faults of one text of a record, whatever it is. */
  public static List<InputFault> of(String place, String text) {
    String stripped = text.strip();
    if (CODE.matcher(stripped).matches()) {
      return List.of();
    }
    if (ADDRESS.matcher(stripped).matches()) {
      return link(place, text);
    }
    List<InputFault> faults = FreeTexts.in(place, text);
    return faults.isEmpty() && PersonNumbers.isIn(text)
        ? List.of(FreeTexts.fault(place, text))
        : faults;
  }

  /** Faults of the parts of a link; a longer number is that of a post, and nobody's. */
  private static List<InputFault> link(String pointer, String text) {
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
