package org.govsm.portal.users;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.access.SecondFactors;
import org.govsm.portal.access.SecondFactors.Factor;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.RandomTokens;

/** Codes of second factors: each is accepted once, and recovery codes are kept as marks only. */
record FactorCodes(FactorSeal seal, Clock clock) {

  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  /** Whether a user has a factor that key and row let be read. */
  boolean isReadable(Transaction tx, String user) {
    return factor(tx, user).flatMap(one -> secret(user, one)).isPresent();
  }

  private static Optional<Factor> factor(Transaction tx, String user) {
    return new SecondFactors(tx).find(user);
  }

  private Optional<byte[]> secret(String user, Factor factor) {
    return seal.open(factor.sealed(), user, factor.id());
  }

  /** Whether a code of the app, or a recovery code, is right; it counts no second time. */
  boolean accept(Transaction tx, String user, String typed) {
    Optional<Factor> factor = factor(tx, user);
    Optional<byte[]> secret = factor.flatMap(one -> secret(user, one));
    if (secret.isEmpty()) {
      return false;
    }
    String code = plain(typed);
    return code.length() == Totp.DIGITS
        ? isUnused(tx, user, factor.get().id(), secret.get(), code)
        : isRecovery(tx, user, factor.get().id(), code);
  }

  /** Codes as they are compared: people write them in groups. */
  static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private boolean isUnused(Transaction tx, String user, String factor, byte[] secret, String code) {
    long latest = Totp.step(clock.instant().plus(SessionKeeper.SKEW));
    return Totp.steps(secret, code, clock.instant()).stream()
        .anyMatch(step -> new SecondFactors(tx).use(user, factor, step, latest));
  }

  private boolean isRecovery(Transaction tx, String user, String factor, String code) {
    boolean taken = new SecondFactors(tx).takeCode(user, seal.mark(code, user, factor));
    if (taken) {
      new Users(tx)
          .note(SignInEvents.RECOVERY_CODE_USED, Map.of("user", user), clock.instant(), user);
    }
    return taken;
  }

  /** New recovery codes in place of all others; they are shown once. */
  List<String> recovery(Transaction tx, String user, String factor) {
    List<String> codes =
        Stream.generate(() -> Base32.encode(RandomTokens.bytes(RECOVERY_BYTES)))
            .limit(RECOVERY_CODES)
            .toList();
    new SecondFactors(tx)
        .replaceCodes(user, codes.stream().map(code -> seal.mark(code, user, factor)).toList());
    return codes.stream().map(Base32::grouped).toList();
  }
}
