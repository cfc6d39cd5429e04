package org.govsm.procurement.supplier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Name on record: one id of a supplier has one name in all contracts, that of the register. A name
 * may stand in two languages with a middle dot between them.
 */
public final class NameOnRecord {

  private static final Citation OWN = OwnDefault.of("name of the agency in a contract");

  private static final Pattern LANGUAGES = Pattern.compile("\\s*\u00b7\\s*");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\s]+");

  private NameOnRecord() {}

  /**
   * What stands in the way of a signature.
   *
   * @param terms of a contract, whole or not
   * @param registered the record of its agency; nothing where the register has none
   * @param contracted the names of the same id in other contracts, which count where the register
   *     has none
   * @return blocking where the terms have another name
   */
  public static List<Finding> findings(
      Map<String, ? extends @Nullable Object> terms,
      Optional<Supplier> registered,
      Collection<String> contracted) {
    if (!(terms.get("supplier") instanceof Map<?, ?> agency)
        || !(agency.get("name") instanceof String name)) {
      return List.of();
    }
    List<String> known = new ArrayList<>();
    registered.ifPresentOrElse(
        one -> {
          known.add(one.name());
          one.hindiName().ifPresent(known::add);
        },
        () -> contracted.forEach(one -> known.addAll(parts(one))));
    boolean same = known.isEmpty() || parts(name).stream().anyMatch(part -> isIn(known, part));
    return same
        ? List.of()
        : List.of(
            Finding.of(
                "NAME_DIFFERS",
                Weight.BLOCKING,
                Message.of(registered.isPresent() ? "agency-name.register" : "agency-name.other")
                    .with("known", known.get(0)),
                OWN));
  }

  /**
   * Whether two names are read as one, in whichever of their languages: without regard to case,
   * punctuation, the form of a body such as Pvt Ltd, and an addition in brackets that one of them
   * leaves out. A part of a name is no name.
   */
  public static boolean isSame(String one, String other) {
    return parts(one).stream()
        .anyMatch(mine -> parts(other).stream().anyMatch(theirs -> isRead(mine, theirs)));
  }

  private static boolean isRead(String one, String other) {
    String bareOne = BRACKETS.matcher(one).replaceAll(" ");
    String bareOther = BRACKETS.matcher(other).replaceAll(" ");
    boolean added = bareOne.equals(one) || bareOther.equals(other);
    return SupplierName.isAlikeLoosely(Skeleton.of(one), Skeleton.of(other))
        || added && SupplierName.isAlikeLoosely(Skeleton.of(bareOne), Skeleton.of(bareOther));
  }

  private static List<String> parts(String name) {
    return LANGUAGES.splitAsStream(name.strip()).filter(part -> !part.isEmpty()).toList();
  }

  private static boolean isIn(List<String> known, String name) {
    return known.stream().anyMatch(one -> plain(one).equals(plain(name)));
  }

  private static String plain(String name) {
    return SIGNS.matcher(Skeleton.of(name)).replaceAll(" ").strip();
  }
}
