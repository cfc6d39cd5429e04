package org.govsm.portal.users;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Hashes of passwords by Argon2id. Each hash says with which salt and parameters it was made. */
public final class PasswordHashes implements PasswordHashing {

  /** As OWASP wants it at least: 19 MiB and two passes. */
  private static final int MEMORY_KIB = 19_456;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** So many at the same time: each needs the whole memory. */
  private static final int AT_ONCE = 4;

  private final int memoryKib;
  private final int passes;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /** As strong as a portal needs them. */
  public PasswordHashes() {
    this(MEMORY_KIB, PASSES);
  }

  /** Of another strength; those of less are weak. */
  PasswordHashes(int memoryKib, int passes) {
    this.memoryKib = memoryKib;
    this.passes = passes;
  }

  @Override
  public String hash(String password) {
    return inTurn(
        () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(strong()).getResult());
  }

  /** Written, not computed: a portal where nobody signs in must not hold the memory of a hash. */
  @Override
  public String ofNobody() {
    return String.format(
        Locale.ROOT,
        "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s",
        Argon2Function.ARGON2_VERSION_13,
        memoryKib,
        passes,
        LANES,
        random(SALT_BYTES),
        random(HASH_BYTES));
  }

  @Override
  public boolean matches(String password, String hash) {
    Argon2Function function = Argon2Function.getInstanceFromHash(hash);
    return inTurn(() -> Password.check(password, hash).with(function));
  }

  @Override
  public boolean isWeak(String hash) {
    Argon2Function made = Argon2Function.getInstanceFromHash(hash);
    return made.getMemory() < memoryKib
        || made.getIterations() < passes
        || made.getVariant() != Argon2.ID
        || made.getOutputLength() < HASH_BYTES;
  }

  /** Asked for late: once made, it holds its whole memory for the life of the process. */
  private Argon2Function strong() {
    return Argon2Function.getInstance(memoryKib, passes, LANES, HASH_BYTES, Argon2.ID);
  }

  private static String random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
