package org.govsm.procurement.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.contract.Terms;

/**
 * Ids in place of those that are not published: references at the bank, ids that hold a number of a
 * person, and bodies known by their name. Under the key of the publisher, else by running numbers
 * in order of time, which a process that goes on keeps.
 */
final class PublishedIds {

  /** The end of an id that is a part of a hash, and no number of anybody. */
  private static final Pattern HASH = Pattern.compile("-(?=[0-9a-f]*[a-f])[0-9a-f]{12}$");

  private static final Pattern LETTER = Pattern.compile("[a-f]");
  private static final int SHORT = 12;

  private record Known(Instant at, Terms.Party who) {}

  private final Optional<ReferenceKey> key;
  private final Map<String, Map<String, String>> given = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();

  PublishedIds(ContractingProcess process, Optional<ReferenceKey> key) {
    this.key = key;
    List<Known> known = new ArrayList<>();
    process
        .contracts()
        .forEach(
            one -> {
              Terms terms = one.what().terms();
              process
                  .versions(terms.id())
                  .forEach(each -> known.add(new Known(each.at(), each.what().supplier())));
              known.add(new Known(one.at(), terms.supplier()));
            });
    process.payments().stream()
        .sorted(Comparator.comparing(ContractingProcess.Dated::at))
        .forEach(
            one -> {
              payment(one.what().id());
              known.add(new Known(one.at(), one.what().payer()));
              known.add(new Known(one.at(), one.what().payee()));
            });
    Set<String> taken = new HashSet<>();
    known.sort(Comparator.comparing(Known::at));
    known.forEach(one -> bodies.computeIfAbsent(one.who().id(), id -> free(one.who(), taken)));
  }

  /** Two bodies of one name are two: whoever has another id is another. */
  private static String free(Terms.Party who, Set<String> taken) {
    String name = "body-" + shortOf(CanonicalForm.digest(PersonalNumbers.clean(who.name())));
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  /** Twelve digits of a hash, with a letter among them: no id is a number. */
  static String shortOf(String digest) {
    int at = 7;
    while (at + SHORT < digest.length()
        && !LETTER.matcher(digest.substring(at, at + SHORT)).find()) {
      at++;
    }
    return digest.substring(at, at + SHORT);
  }

  /** Whether an id holds a number of a person, firm or account. */
  static boolean isNumber(String id) {
    return PersonalNumbers.isIn(HASH.matcher(id).replaceFirst(""));
  }

  String body(Terms.Party who) {
    return bodies.getOrDefault(who.id(), who.id());
  }

  String payment(String reference) {
    return "payment-" + of("payment", reference);
  }

  /** The id itself, or another where it holds a number of a person. */
  String shown(String id) {
    return isNumber(id) ? "ref-" + of("id", id) : id;
  }

  private String of(String kind, String reference) {
    Map<String, String> numbers = given.computeIfAbsent(kind, one -> new HashMap<>());
    return numbers.computeIfAbsent(
        reference,
        one ->
            key.map(secret -> secret.of(kind, one))
                .orElseGet(() -> String.valueOf(numbers.size() + 1)));
  }
}
