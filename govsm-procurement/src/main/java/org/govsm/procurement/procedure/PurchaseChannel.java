package org.govsm.procurement.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.procurement.vocabulary.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * Channel of a purchase by its record: as it is stated, as what is not available on GeM tells, and
 * as its procedure tells where that is made on GeM alone. What none of them tells is not known.
 */
public final class PurchaseChannel {

  /** The code of what is bought on GeM. */
  public static final String ON_GEM = Channels.ON_GEM;

  /** The code of what is bought elsewhere. */
  public static final String OUTSIDE = Channels.OUTSIDE;

  private PurchaseChannel() {}

  /**
   * The channels that a record tells.
   *
   * @param facts of the purchase, by their names
   * @param used the code of its procedure, where that is on record
   * @return what is stated first; two where the record is against itself, none where it tells none
   */
  public static List<String> of(
      Map<String, ? extends @Nullable Object> facts, Optional<String> used) {
    Optional<String> elsewhere =
        said(facts, Channels.AVAILABLE).filter("false"::equals).map(no -> OUTSIDE);
    Optional<String> onGem =
        used.filter(code -> CodeLists.shipped().contains(CodeLists.ON_GEM, code))
            .map(code -> ON_GEM);
    return Stream.of(said(facts, Channels.CHANNEL), elsewhere, onGem)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<String> said(Map<String, ? extends @Nullable Object> facts, String name) {
    return Optional.ofNullable(facts.get(name)).map(String::valueOf);
  }
}
