package org.govsm.governance.custody;

import java.util.Optional;
import java.util.function.Function;

/**
 * Contradiction between an event and who holds the keys: one person does, until they are handed
 * over or taken away. A log refuses such an event; of facts that have one, nothing is concluded.
 *
 * @param code {@code held}, {@code rotated-to} or {@code not-holder}
 * @param person who holds the keys already, or who does not hold them
 */
public record HolderConflict(String code, String person) {

  static Optional<HolderConflict> of(AccountCustody before, CustodyEvent event) {
    Optional<String> holder = before.holder();
    Optional<String> to = event.toHolder();
    return switch (event.kind()) {
      case ISSUED -> holder.filter(one -> to.isPresent() && !to.equals(holder)).map(of("held"));
      case ROTATED -> to.filter(one -> !to.equals(holder)).map(of("rotated-to"));
      case TRANSFERRED ->
          event
              .fromHolder()
              .filter(one -> !holder.equals(event.fromHolder()))
              .map(of("not-holder"));
      default -> Optional.empty();
    };
  }

  private static Function<String, HolderConflict> of(String code) {
    return person -> new HolderConflict(code, person);
  }
}
