package org.govsm.governance.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;

/**
 * The platforms whose addresses govsm can read: those that are shipped, and those that a host lays
 * on its class path as {@code META-INF/govsm/handles.xml}, in the same form. Platforms are an open
 * set: an account may stand on one that is not among them, and is then known by its name alone.
 */
public final class Platforms {

  private static final List<Platform> ALL = HandlesFile.KNOWN.platforms;

  private Platforms() {}

  /**
   * The platforms.
   *
   * @return their names, such as {@code X} and {@code WhatsApp Channel}
   */
  public static List<String> names() {
    return ALL.stream().map(Platform::id).toList();
  }

  /**
   * Looks through a file of platforms before a host lays it on its class path.
   *
   * @param file the name to use in problems
   * @param xml the bytes
   * @return every problem in the order of the file: an element or form that there is not, a name or
   *     host of a platform that is known already; none where the file is right
   */
  public static List<SourceProblem> check(String file, byte[] xml) {
    try {
      HandlesFile.shipped().add(file, xml);
      return List.of();
    } catch (BrokenFileException e) {
      return e.problems();
    }
  }

  /**
   * Reads an address.
   *
   * @param address such as {@code https://twitter.com/SoilDirectorate?lang=hi}
   * @return platform and handle; nothing where it is no address of an account on a known platform
   */
  public static Optional<AccountName> read(String address) {
    Optional<Address> read = Address.of(address);
    return read.flatMap(
        given ->
            ALL.stream()
                .filter(platform -> platform.isAt(given.host()))
                .findFirst()
                .flatMap(platform -> platform.read(given)));
  }

  /**
   * The name under which a platform is kept.
   *
   * @param name a name or another one, in any case, such as {@code twitter}
   * @return the name, such as {@code X}; the given one where the platform is not known
   */
  public static String named(String name) {
    return find(name).map(Platform::id).orElse(name);
  }

  /**
   * Whether two names are of one platform.
   *
   * @param name a name in any case, such as {@code twitter}
   * @param other another one, such as {@code X}
   */
  public static boolean isOne(String name, String other) {
    return named(name.strip()).equalsIgnoreCase(named(other.strip()));
  }

  /**
   * Whether a platform is known by any of its names.
   *
   * @param name a name in any case
   * @param others the platforms that registers name besides
   * @return false where the name is nobody's: most likely a slip of the pen
   */
  public static boolean isKnown(String name, Collection<String> others) {
    return find(name).isPresent() || others.stream().anyMatch(name.strip()::equalsIgnoreCase);
  }

  /**
   * The platform that a name was surely meant to be.
   *
   * @param name a name in any case
   * @return the known platform where the name is one or two letters from it, or differs only in
   *     separators; nothing for a name that is known, or is like none
   */
  public static Optional<String> misspelt(String name) {
    return find(name).isPresent()
        ? Optional.empty()
        : ALL.stream()
            .filter(platform -> platform.names().anyMatch(known -> isSlip(name, known)))
            .map(Platform::id)
            .findFirst();
  }

  private static boolean isSlip(String name, String known) {
    return known.length() > 1
        && Likeness.of(name, known).filter(how -> !how.equals("added-word")).isPresent();
  }

  /**
   * Whether two addresses lead to one account.
   *
   * @param one an address
   * @param other another one, or the same with other capitals or something behind it
   * @return true where both are addresses of accounts and name one; false for other addresses
   */
  public static boolean sameAccount(String one, String other) {
    Optional<String> name = read(one).map(Platforms::key);
    return name.isPresent() && name.equals(read(other).map(Platforms::key));
  }

  /**
   * Whether an address is surely that of another account: on another platform that govsm can read,
   * or under another handle, whatever its capitals and separators.
   */
  static boolean isOfAnother(String address, Optional<String> platform, Optional<String> handle) {
    Optional<Address> given = Address.of(address);
    Optional<Platform> there =
        given.flatMap(g -> ALL.stream().filter(p -> p.isAt(g.host())).findFirst());
    Optional<Platform> said = platform.flatMap(Platforms::find);
    if (there.isEmpty()) {
      return false;
    } else if (said.isPresent() && !said.equals(there)) {
      return true;
    }
    Optional<String> name = given.flatMap(there.get()::handle).map(HandleForms::plain);
    return name.isPresent()
        && handle.map(HandleForms::plain).filter(own -> !own.equals(name.get())).isPresent();
  }

  /**
   * Whether an address is on a platform, or where an account of it is said to be.
   *
   * @param platform a name of the platform on which it should be
   * @param own the address of the account
   * @return true where neither the platform nor the address of the account is known
   */
  public static boolean isThere(String address, Optional<String> platform, Optional<String> own) {
    Optional<Address> given = Address.of(address);
    Optional<Platform> known = platform.flatMap(Platforms::find);
    Optional<Address> account = own.flatMap(Address::of);
    return known.isEmpty() && account.isEmpty()
        || given
            .filter(
                at ->
                    known.filter(one -> one.isWithin(at.host())).isPresent()
                        || account.filter(one -> one.host().equals(at.host())).isPresent())
            .isPresent();
  }

  /**
   * Whether an address is that of a host, or of the account, and of no post.
   *
   * @param handle the handle of the account
   * @param own the address of the account
   */
  public static boolean isOfNoPost(String address, Optional<String> handle, Optional<String> own) {
    return post(address).filter(at -> at.isOfNoPost(handle, own.flatMap(Address::of))).isPresent();
  }

  /** Whether an address is a short one that leads elsewhere and does not tell where. */
  public static boolean isShortLink(String address) {
    return post(address).filter(PostAddress::isShort).isPresent();
  }

  /**
   * Whether two addresses are surely those of one post, however they are written.
   *
   * @return false also where one is a short link to the other, which nobody can tell from it
   */
  public static boolean samePost(String one, String other) {
    return one.strip().equals(other.strip())
        || post(one)
            .map(PostAddress::key)
            .filter(post(other).map(PostAddress::key).orElse("")::equals)
            .isPresent();
  }

  /**
   * Whether two addresses are surely one, also in what stands behind the post, such as a comment.
   *
   * @return false also where they are those of one post and tell of different things there
   */
  public static boolean sameAddress(String one, String other) {
    return samePost(one, other)
        && post(one).filter(a -> post(other).filter(b -> !a.isBesideAs(b)).isPresent()).isEmpty();
  }

  /** Whether two addresses may lead to one thing: a post, or a page whatever is asked of it. */
  public static boolean mayBeOne(String one, String other) {
    return samePost(one, other)
        || post(one).filter(a -> post(other).filter(a::isOnPageOf).isPresent()).isPresent();
  }

  private static Optional<PostAddress> post(String address) {
    return Address.of(address)
        .map(
            at ->
                new PostAddress(
                    at, ALL.stream().filter(one -> one.isWithin(at.host())).findFirst()));
  }

  /**
   * Whether an address is surely under another account than one.
   *
   * @param platform a name of the platform on which it should be
   * @param handle the handle of the account
   * @param own the address of the account
   * @return false where the account cannot be read in it, such as where it stands under a number
   */
  public static boolean isOfAnotherAccount(
      String address, Optional<String> platform, Optional<String> handle, Optional<String> own) {
    return post(address)
        .filter(at -> at.isOfAnother(address, platform, handle, own.flatMap(Address::of)))
        .isPresent();
  }

  /** What is the same for two names of one account and for no others. */
  static String key(AccountName name) {
    return find(name.platform())
        .map(platform -> platform.key(name))
        .orElseGet(() -> (name.platform() + " " + name.handle()).toLowerCase(Locale.ROOT));
  }

  private static Optional<Platform> find(String name) {
    return ALL.stream().filter(platform -> platform.isCalled(name.strip())).findFirst();
  }
}
