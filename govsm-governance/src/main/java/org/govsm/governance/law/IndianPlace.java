package org.govsm.governance.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;

/** Places to which departments belong: the Union, States and union territories, by code or name. */
public final class IndianPlace {

  /** The code of the Union in catalogues of controls; ISO 3166-2 has none for it alone. */
  public static final String UNION = "IN-UNION";

  private static final Jurisdictions TABLE = Jurisdictions.shipped();

  /** Characters of the country, with what stands after it, in codes such as {@code IN-WB}. */
  private static final int COUNTRY = 3;

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}_.-]+");

  private static final List<String> UNION_NAMES =
      Stream.of(
              UNION,
              "IN",
              "India",
              "Government of India",
              "Union",
              "Union of India",
              "Union Government",
              "Centre",
              "Central",
              "Central Government",
              "संघ",
              "संघ सरकार",
              "भारत",
              "भारत सरकार",
              "केंद्र",
              "केंद्र सरकार")
          .map(IndianPlace::key)
          .toList();

  private IndianPlace() {}

  /**
   * The code of a place.
   *
   * @param name its code, such as {@code IN-WB} or {@code WB}, or its English or Hindi name, in any
   *     case
   * @return {@link #UNION}, or the ISO 3166-2 code of that day; nothing for what is no such place
   */
  public static Optional<String> code(String name, LocalDate day) {
    String key = key(name);
    if (UNION_NAMES.contains(key)) {
      return Optional.of(UNION);
    }
    return TABLE.on(day).stream()
        .filter(one -> names(one, day).map(IndianPlace::key).anyMatch(key::equals))
        .flatMap(one -> iso(one, day))
        .findFirst();
  }

  /** Whether a code is of a union territory. */
  public static boolean isTerritory(String code, LocalDate day) {
    return TABLE
        .byIso(code, day)
        .flatMap(one -> one.kind(day))
        .filter(Jurisdiction.Kind.UNION_TERRITORY::equals)
        .isPresent();
  }

  /** Its codes, also without the country, and its names. */
  private static Stream<String> names(Jurisdiction one, LocalDate day) {
    Stream<String> codes =
        Stream.concat(iso(one, day), Stream.of(one.id())).filter(code -> code.length() > COUNTRY);
    return Stream.concat(
        codes.flatMap(code -> Stream.of(code, code.substring(COUNTRY))),
        Stream.of("en", "hi").flatMap(language -> one.name(language, day).stream()));
  }

  private static Stream<String> iso(Jurisdiction one, LocalDate day) {
    return one.codes(Jurisdiction.Code.ISO, day).stream().map(Jurisdiction.Code::value);
  }

  private static String key(String name) {
    return BETWEEN.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
