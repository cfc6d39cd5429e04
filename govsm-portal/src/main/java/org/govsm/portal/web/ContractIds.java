package org.govsm.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;

/** Numbers of contracts and departments as they stand in addresses and keys. */
public final class ContractIds {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** What stands in addresses in the place of a contract: the form for a new one. */
  private static final Set<String> TAKEN = Set.of("new");

  private static final int MOST = 50;
  private static final int HASH_FROM = "sha256:".length();
  private static final int HASH_DIGITS = 8;

  private ContractIds() {}

  /**
   * A number as it is, if it is ASCII without slashes and no address of its own; else what is left
   * of it so, with a part of its hash, so that two numbers stay two.
   */
  public static String of(String number) {
    if (PLAIN.matcher(number).matches() && !TAKEN.contains(number)) {
      return number;
    }
    String left = number.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-._]+|[-._]+$", "");
    String hash = CanonicalForm.digest(number.getBytes(StandardCharsets.UTF_8));
    String end = hash.substring(HASH_FROM, HASH_FROM + HASH_DIGITS);
    return left.isEmpty() ? end : left.substring(0, Math.min(MOST, left.length())) + "-" + end;
  }
}
