package org.govsm.portal.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadBar.Step;

/**
 * Thread draft: what is known of the way of the thing that an address names. Each slice adds what
 * it knows: contracts come first, as they know from what they came and what they run.
 */
public final class ThreadDraft {

  /** How many things a step names. */
  public static final int NAMED = 3;

  private static final String ID = "([A-Za-z0-9][A-Za-z0-9._-]{0,63})";
  private static final Pattern CONTRACT =
      Pattern.compile("/contracts/" + ID + "(?:/certificates/([A-Za-z0-9._-]+))?(?:/.*)?");
  private static final Pattern PURCHASE =
      Pattern.compile("/purchases/" + ID + "/" + ID + "(?:/.*)?");
  private static final Pattern REQUIREMENT =
      Pattern.compile("/requirements/" + ID + "/" + ID + "(?:/.*)?");
  private static final Pattern TENDER = Pattern.compile("/tenders/" + ID + "/" + ID + "(?:/.*)?");
  private static final Pattern PROCEDURE =
      Pattern.compile("/procedures/" + ID + "/" + ID + "(?:/.*)?");
  private static final Pattern DRAFT =
      Pattern.compile("/contract-drafts/" + ID + "/([0-9]{1,9})(?:/.*)?");
  private static final Pattern ACCOUNT =
      Pattern.compile("/governance/" + ID + "/accounts/" + ID + "(?:/.*)?");

  /** Between a name in English and in Hindi. */
  private static final String BOTH = " · ";

  private static final Set<String> NO_IDS =
      Set.of("new", "impact", "replay", "splitting", "document");

  /** Place on the way, in its order. */
  public enum Place {
    /** What is needed. */
    NEED("need", false),
    /** What an agency asks for. */
    REQUIREMENT("requirement", false),
    /** What is bought for it. */
    PURCHASE("purchase", false),
    /** How it is bought, step by step. */
    PROCEDURE("procedure", false),
    /** What bidders are asked for. */
    TENDER("tender", false),
    /** Who gets it. */
    AWARD("award", false),
    /** The contract in the making. */
    DRAFT("draft", false),
    /** What was agreed. */
    CONTRACT("contract", false),
    /** What was measured. */
    READINGS("readings", false),
    /** What was delivered, and accepted. */
    DELIVERIES("deliveries", false),
    /** What is paid by it. */
    CERTIFICATE("certificate", false),
    /** What is billed by it. */
    BILL("bill", false),
    /** What is sent to the bank together. */
    BATCH("batch", false),
    /** What was paid. */
    PAYMENT("payment", false),
    /** Who works under the contract. */
    AGENCY("agency", true),
    /** For which accounts. */
    ACCOUNTS("accounts", true),
    /** What the agency hands over when it leaves. */
    EXIT("exit", true),
    /** Queries of the public and legal requests that wait. */
    QUERIES("queries", true),
    /** Items of others on an account that an officer looks at. */
    MODERATION("moderation", true),
    /** Who watches an account at which hours. */
    ROSTERS("rosters", true),
    /** Requests under the Right to Information Act about it. */
    INFORMATION("information", true);

    private final String code;
    private final boolean beside;

    Place(String code, boolean beside) {
      this.code = code;
      this.beside = beside;
    }
  }

  private final Place here;
  private final String id;
  private final Optional<String> certificate;
  private final Set<String> purchases = new LinkedHashSet<>();
  private final Set<String> requirements = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();
  private final Map<Place, Step> steps = new EnumMap<>(Place.class);
  private Optional<String> department;
  private Optional<String> contract = Optional.empty();

  private ThreadDraft(
      Place here, Optional<String> department, String id, Optional<String> certificate) {
    this.here = here;
    this.department = department;
    this.id = id;
    this.certificate = certificate;
  }

  /** The thing that an address names; nothing for pages about none. */
  static Optional<ThreadDraft> of(String path) {
    Matcher contract = CONTRACT.matcher(path);
    Matcher purchase = PURCHASE.matcher(path);
    Matcher account = ACCOUNT.matcher(path);
    Matcher requirement = REQUIREMENT.matcher(path);
    Matcher made = DRAFT.matcher(path);
    Matcher tender = TENDER.matcher(path);
    Matcher procedure = PROCEDURE.matcher(path);
    if (contract.matches() && !NO_IDS.contains(contract.group(1))) {
      Optional<String> certificate = Optional.ofNullable(contract.group(2));
      return Optional.of(
          new ThreadDraft(Place.CONTRACT, Optional.empty(), contract.group(1), certificate));
    } else if (purchase.matches() && !NO_IDS.contains(purchase.group(2))) {
      ThreadDraft draft = inDepartment(Place.PURCHASE, purchase);
      draft.purchases.add(draft.id);
      return Optional.of(draft);
    } else if (account.matches() && !NO_IDS.contains(account.group(2))) {
      ThreadDraft draft = inDepartment(Place.ACCOUNTS, account);
      draft.accounts.add(draft.id);
      return Optional.of(draft);
    } else if (requirement.matches() && !NO_IDS.contains(requirement.group(2))) {
      ThreadDraft draft = inDepartment(Place.REQUIREMENT, requirement);
      draft.requirements.add(draft.id);
      return Optional.of(draft);
    } else if (tender.matches() && !NO_IDS.contains(tender.group(2))) {
      return Optional.of(inDepartment(Place.TENDER, tender));
    } else if (procedure.matches() && !NO_IDS.contains(procedure.group(2))) {
      return Optional.of(inDepartment(Place.PROCEDURE, procedure));
    } else if (made.matches()) {
      return Optional.of(inDepartment(Place.DRAFT, made));
    }
    return Optional.empty();
  }

  private static ThreadDraft inDepartment(Place here, Matcher path) {
    return new ThreadDraft(here, Optional.of(path.group(1)), path.group(2), Optional.empty());
  }

  /** What the page is about, such as a purchase, a contract or an account. */
  public Place here() {
    return here;
  }

  /** The id of what the page is about. */
  public String id() {
    return id;
  }

  /** The certificate that the page is about. */
  public Optional<String> certificate() {
    return certificate;
  }

  /** The department; empty until a contract says its own. */
  public Optional<String> department() {
    return department;
  }

  /** The department of a contract. */
  public void department(String own) {
    department = Optional.of(own);
  }

  /** The contract, where the way has a single one. */
  public Optional<String> contract() {
    return contract;
  }

  /** The single contract of the way. */
  public void contract(String only) {
    contract = Optional.of(only);
  }

  /** The ids of purchases from which it comes. */
  public Set<String> purchases() {
    return purchases;
  }

  /** The ids of requirements from which it was made. */
  public Set<String> requirements() {
    return requirements;
  }

  /** The ids of accounts that it runs. */
  public Set<String> accounts() {
    return accounts;
  }

  /** Adds a step, unless it has nothing to name. */
  public void step(Place place, List<Link> links) {
    if (!links.isEmpty()) {
      List<Link> named = links.stream().limit(NAMED).toList();
      Place at = certificate.isPresent() ? Place.CERTIFICATE : here;
      steps.put(place, new Step(place.code, at == place, named, links.size() - named.size()));
    }
  }

  /** The bar; nothing where there is no way to anything. */
  Optional<ThreadBar> bar() {
    List<Step> way = new ArrayList<>();
    List<Step> beside = new ArrayList<>();
    Map<String, String> known = new HashMap<>();
    steps.forEach((place, step) -> (place.beside ? beside : way).add(apart(step, known)));
    return steps.size() < 2 ? Optional.empty() : Optional.of(new ThreadBar(way, beside));
  }

  /** Of several things of one name all but the first are told with their id. */
  private static Step apart(Step step, Map<String, String> known) {
    List<Link> links =
        step.links().stream()
            .map(
                link ->
                    link.href().isEmpty() || isOnly(link, known)
                        ? link
                        : new Link(withId(link), link.href()))
            .toList();
    return new Step(step.code(), step.here(), links, step.more());
  }

  private static boolean isOnly(Link link, Map<String, String> known) {
    List<String> names = List.of(link.text().split(BOTH, -1));
    names.forEach(name -> known.putIfAbsent(name, link.href()));
    return names.stream().allMatch(name -> link.href().equals(known.get(name)));
  }

  /** The id stands at the name in each language. */
  private static String withId(Link link) {
    String id = " (" + link.href().replaceFirst("[?#].*$", "").replaceFirst("^.*/", "") + ")";
    return link.text().replace(BOTH, id + BOTH) + id;
  }
}
