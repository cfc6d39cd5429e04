package org.govsm.procurement.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.vocabulary.DataLines;

/**
 * Names of posts and accounts: one name for every way in which a platform writes the same thing,
 * such as an id and each of its links. What cannot be told from the names is said to be in doubt,
 * and is settled by who knows ({@link #and}).
 */
public final class SubjectNames {

  private static final String WORD = "word";

  /** A word that has no form is taken for a handle. */
  private static final String HANDLE = "handle";

  private static final Pattern IDLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}@]+");

  private static final Pattern PADDED = Pattern.compile("0*([1-9][0-9]*)(?:\\.0+)?");

  private static final SubjectNames SHIPPED =
      DataLines.shipped(SubjectNames.class, "subjects.txt", SubjectNames::read);

  private final Map<String, List<SubjectForm>> forms;

  /** Platforms that number posts, and those that name the number otherwise. */
  private final Set<String> numbered = new HashSet<>();

  private final Set<String> renamed = new HashSet<>();

  /** Platforms of which each account numbers its own posts. */
  private final Set<String> each = new HashSet<>();

  /** By platform and name, the name that it goes by. */
  private final Map<String, String> one;

  /** By platform and name, the names that were said to be of other things. */
  private final Map<String, Set<String>> several;

  private SubjectNames(
      Map<String, List<SubjectForm>> forms,
      Map<String, String> one,
      Map<String, Set<String>> apart) {
    this.forms = forms;
    this.one = one;
    this.several = apart;
    forms.values().stream()
        .flatMap(List::stream)
        .filter(form -> form.of() == SubjectForm.Of.POST)
        .forEach(this::count);
  }

  private void count(SubjectForm form) {
    if (form.isOfEach()) {
      each.add(form.platform());
    }
    if (form.read("12345678").or(() -> form.read("1234567890123456")).isPresent()) {
      numbered.add(form.platform());
      if (!form.name().equals("$0")) {
        renamed.add(form.platform());
      }
    }
  }

  /**
   * The names by the forms that come with the jar.
   *
   * @return the same each time
   */
  public static SubjectNames shipped() {
    return SHIPPED;
  }

  static SubjectNames read(DataLines data) {
    Map<String, List<SubjectForm>> forms = new LinkedHashMap<>();
    for (DataLines.Line line : data.lines()) {
      SubjectForm.of(data, line)
          .ifPresent(
              form -> forms.computeIfAbsent(form.platform(), p -> new ArrayList<>()).add(form));
    }
    return new SubjectNames(forms, Map.of(), Map.of());
  }

  /**
   * These names, and what somebody who knows says of some.
   *
   * @param platform the code of the platform
   * @param names of accounts or posts, as they are written; of what has no form, such as a
   *     campaign, with {@code _} for each space
   * @param areOne whether all of them are one thing, or each is another
   */
  public SubjectNames and(String platform, List<String> names, boolean areOne) {
    List<Set<String>> things = names.stream().map(name -> ways(platform, name)).toList();
    Map<String, String> same = new HashMap<>(one);
    Map<String, Set<String>> apart = new HashMap<>();
    several.forEach((name, others) -> apart.put(name, new HashSet<>(others)));
    if (areOne && !things.isEmpty()) {
      Set<String> all = new LinkedHashSet<>();
      things.forEach(all::addAll);
      String first = all.iterator().next();
      String here = key(platform, "");
      same.replaceAll((k, v) -> k.startsWith(here) && all.contains(v) ? first : v);
      all.forEach(name -> same.put(key(platform, name), first));
    }
    for (Set<String> some : areOne ? List.<Set<String>>of() : things) {
      for (Set<String> others : things) {
        if (Collections.disjoint(some, others)) {
          some.forEach(
              name ->
                  apart.computeIfAbsent(key(platform, name), n -> new HashSet<>()).addAll(others));
        }
      }
    }
    return new SubjectNames(forms, same, apart);
  }

  /**
   * The name of an account.
   *
   * @param platform the code of the platform
   * @param written its id, handle or address
   * @return one name for all of them; what is written, where it has no form that is known
   */
  public String account(String platform, String written) {
    return known(platform, text(platform, written, false, true));
  }

  /**
   * The name of a post.
   *
   * @param platform the code of the platform
   * @param written its id or a link to it
   * @return one name for all of them; what is written, where it has no form that is known
   */
  public String post(String platform, String written) {
    return post(platform, written, Optional.empty());
  }

  /** The name of a post of an account, which is a part of it where each numbers its own. */
  private String post(String platform, String written, Optional<String> account) {
    String name = text(platform, written, true, false);
    int slash = name.lastIndexOf('/');
    String number = name.substring(slash + 1);
    if (each.contains(platform) && CellText.isDigits(number)) {
      Optional<String> of =
          slash < 0
              ? account.map(one -> account(platform, one))
              : Optional.of(known(platform, name.substring(0, slash)));
      name = of.map(one -> text(platform, one + "/" + number, true, false)).orElse(name);
    }
    return known(platform, name);
  }

  /**
   * The name of what may be a post or an account.
   *
   * @param platform the code of the platform
   * @param written an id, handle or link
   * @return one name for all that is written of it
   */
  public String any(String platform, String written) {
    return known(platform, text(platform, written, true, true));
  }

  /**
   * Names what a reading is about by its one name. What says neither when it went out nor whose it
   * is may be a post or an account: it is a post where one of that name is known. A link says whose
   * a post is, where nothing else does.
   *
   * @param reading any reading
   * @param posts the post of a name, if there is one
   * @return the reading, with another subject where that is written otherwise
   */
  public Reading named(Reading reading, Function<String, Optional<String>> posts) {
    String platform = reading.platform();
    String name = post(platform, reading.subject(), reading.account());
    if (reading.published().isEmpty() && reading.account().isEmpty()) {
      String account = account(platform, reading.subject());
      boolean other = !account.equals(name) || each.contains(platform);
      boolean may = other && !form(platform, name).equals(WORD);
      name = (may ? posts.apply(name) : Optional.<String>empty()).orElse(account);
    }
    Optional<String> of = reading.account().or(() -> owner(platform, reading.subject()));
    return name.equals(reading.subject()) ? reading : reading.about(name, of);
  }

  /**
   * The account that a link to a post names.
   *
   * @param platform the code of the platform
   * @param written a link to a post
   * @return the one name of the account; nothing where it is no link, or does not say whose it is
   */
  public Optional<String> owner(String platform, String written) {
    return written.indexOf('/') < 0
        ? Optional.empty()
        : read(platform, SubjectForm.bare(written), SubjectForm.Of.OWNER)
            .map(owner -> known(platform, owner.text()));
  }

  /**
   * Whether something is written in a form that the platform has.
   *
   * @param platform the code of the platform
   * @param written an id, handle or link
   * @param ofPost whether it must be of a post; else it may be of an account too
   * @return true also where no forms of the platform are known
   */
  boolean fits(String platform, String written, boolean ofPost) {
    List<SubjectForm> known = forms.get(platform);
    return known == null || SubjectForm.fit(known, SubjectForm.bare(written), ofPost);
  }

  /**
   * Two accounts that may be one under two names: they differ in capitals and signs only, or are
   * named in two ways of which nobody can tell whether they are of one account.
   *
   * @param platform the code of the platform
   * @param accounts names as {@link #account} gives them
   * @return two of them; nothing where all are known to be different
   */
  public Optional<List<String>> doubtful(String platform, Collection<String> accounts) {
    if (accounts.size() < 2) {
      return Optional.empty();
    }
    Map<String, String> alike = new HashMap<>();
    Map<Set<String>, List<String>> byKinds = new LinkedHashMap<>();
    for (String account : new TreeSet<>(accounts)) {
      for (String same : alike(platform, account)) {
        String other = alike.putIfAbsent(same, account);
        if (other != null && !other.equals(account) && !areSeveral(platform, account, other)) {
          return Optional.of(List.of(other, account));
        }
      }
      Set<String> kinds = kinds(platform, account);
      for (Map.Entry<Set<String>, List<String>> others : byKinds.entrySet()) {
        if (Collections.disjoint(others.getKey(), kinds)) {
          for (String one : others.getValue()) {
            if (!areSeveral(platform, account, one)) {
              return Optional.of(List.of(one, account));
            }
          }
        }
      }
      byKinds.computeIfAbsent(kinds, k -> new ArrayList<>()).add(account);
    }
    return Optional.empty();
  }

  /**
   * What is written, named alone, as a post and as an account. Of what the parties name themselves
   * a name may have spaces, and a list of names has none: there each may be written as {@code _}.
   */
  private Set<String> ways(String platform, String written) {
    Set<String> ways = new LinkedHashSet<>();
    if (!forms.containsKey(platform) && written.indexOf('_') >= 0) {
      ways.add(written.replace('_', ' '));
    }
    ways.add(any(platform, written));
    ways.add(post(platform, written));
    ways.add(account(platform, written));
    return ways;
  }

  /** The ways in which an account is named: two that are named in one way are two. */
  public Set<String> kinds(String platform, String account) {
    Set<String> kinds = new TreeSet<>();
    kinds.add(kind(platform, account));
    one.forEach(
        (name, first) -> {
          if (first.equals(account) && name.startsWith(key(platform, ""))) {
            kinds.add(kind(platform, name.substring(key(platform, "").length())));
          }
        });
    return kinds;
  }

  private String kind(String platform, String account) {
    SubjectForm.Name name = name(platform, account, false, true);
    return isWord(name) ? HANDLE : name.kind();
  }

  /**
   * Whether somebody who knows said that two names are of two things.
   *
   * @param platform the code of the platform
   * @param name a name as these names give it
   * @param other another one
   * @return true only where it was said ({@link #and})
   */
  public boolean areSeveral(String platform, String name, String other) {
    return others(platform, name).contains(other);
  }

  /** The names of which somebody who knows said that they are of other things ({@link #and}). */
  public Set<String> others(String platform, String name) {
    return several.isEmpty() ? Set.of() : several.getOrDefault(key(platform, name), Set.of());
  }

  /**
   * What decides whether two names may be of one post: they may if they are of two kinds, or of one
   * kind and one series.
   *
   * @param kind of which form the name is
   * @param series what the names share that may be of one post; nothing where each is of another
   */
  public record PostMark(String kind, Optional<String> series) {}

  /** The mark of a post by its name, as {@link #post} gives it. */
  public PostMark mark(String platform, String post) {
    SubjectForm.Name name = name(platform, post, true, false);
    Optional<String> word = isWord(name) ? Optional.of(alike(post)) : Optional.empty();
    return new PostMark(name.kind(), name.many() ? Optional.of("") : word);
  }

  /**
   * Of which form the name of a post is.
   *
   * @return a word for the form
   */
  public String form(String platform, String post) {
    return name(platform, post, true, false).kind();
  }

  private static boolean isWord(SubjectForm.Name name) {
    return name.kind().equals(WORD);
  }

  /** Posts before accounts where nothing says which it is: ids of posts mind their capitals. */
  private SubjectForm.Name name(String platform, String written, boolean posts, boolean accounts) {
    String bare = forms.containsKey(platform) ? SubjectForm.bare(written) : written;
    Optional<SubjectForm.Name> post =
        posts ? read(platform, bare, SubjectForm.Of.POST) : Optional.empty();
    return post.or(() -> accounts ? read(platform, bare, SubjectForm.Of.ACCOUNT) : Optional.empty())
        .orElseGet(() -> new SubjectForm.Name(written, WORD, false));
  }

  private Optional<SubjectForm.Name> read(String platform, String bare, SubjectForm.Of of) {
    for (SubjectForm form : forms.getOrDefault(platform, List.of())) {
      Optional<SubjectForm.Name> name = form.of() == of ? form.read(bare) : Optional.empty();
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private String text(String platform, String written, boolean posts, boolean accounts) {
    boolean counted = numbered.contains(platform);
    String plain = counted ? plain(written) : written;
    if (counted && !renamed.contains(platform) && CellText.isDigits(plain)) {
      return plain;
    }
    SubjectForm.Name name = name(platform, plain, posts, accounts);
    return isWord(name) ? written : name.text();
  }

  /** A number as spreadsheets may write it: with zeros before it, or as a decimal. */
  private static String plain(String written) {
    if (written.isEmpty() || written.charAt(0) != '0' && CellText.isDigits(written)) {
      return written;
    }
    Matcher number = CellText.mayBeDigits(written) ? PADDED.matcher(CellText.clean(written)) : null;
    return number != null && number.matches() ? number.group(1) : written;
  }

  private String known(String platform, String name) {
    return one.isEmpty() ? name : one.getOrDefault(key(platform, name), name);
  }

  private static String key(String platform, String name) {
    return platform + "\n" + name;
  }

  /**
   * What names share that differ in capitals and signs only. What the parties name themselves, as
   * campaigns, has no form: any sign may stand for another.
   */
  public List<String> alike(String platform, String name) {
    return forms.containsKey(platform)
        ? List.of(alike(name))
        : List.of(alike(name), alike(SubjectForm.ownName(name)));
  }

  /** Without what people write otherwise each time: capitals, spaces and the sign of a handle. */
  private static String alike(String name) {
    String plain = IDLE.matcher(SubjectForm.narrow(name).toLowerCase(Locale.ROOT)).replaceAll("");
    return plain.isEmpty() ? name : plain;
  }
}
