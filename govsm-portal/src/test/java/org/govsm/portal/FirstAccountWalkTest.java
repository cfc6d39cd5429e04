package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.users.SetUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A department goes from nothing to its first account that is ACTIVE. No person sees more pages,
 * fills in more fields or presses more buttons than is said here: the nodal officer as a stranger
 * who comes back by the address of the portal alone. At ten seconds a page, eight a field and three
 * a button nobody needs four minutes.
 */
class FirstAccountWalkTest {

  private static final String ACCOUNT = "/governance/water/accounts/x";
  private static final String MEMBER = "accounts.0.mailbox.members:=";
  private static final String PASSWORD = "seven quiet river boats here";
  private static final Pattern TOKENS =
      Pattern.compile("href=\"[^\"]*[?&;]token=([A-Za-z0-9_-]{43})");

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private FormVisitor visitor() {
    return new FormVisitor(portal, TestPortal.CLOCK);
  }

  private FormVisitor invited(String token) {
    FormVisitor visitor = visitor();
    visitor.open("/set-up?invited=1&token=" + token);
    visitor.fill("password", PASSWORD);
    visitor.factor();
    return visitor;
  }

  @Test
  void nobody_meets_more_than_is_needed_on_the_way_to_the_first_account() {
    FormVisitor admin = visitor();
    Map<String, String> tokens = officers(admin);

    FormVisitor nodal = invited(token(tokens, "nodal-officer"));
    propose(nodal);
    FormVisitor lawyer = invited(token(tokens, "legal-officer"));
    sign(lawyer);
    FormVisitor head = invited(token(tokens, "competent-authority"));
    head.press("value=\"approve\"");
    says(head, "Next: enter “Registered to”. Whose turn it is: Account administrator (Lata Das)");
    FormVisitor keeper = invited(token(tokens, "account-administrator"));
    create(keeper);
    nodal.comeBack("imran.ali", PASSWORD);
    nodal.fill("accounts.0.bio.identifiesDepartment", "yes");

    says(nodal, "Done: Activate: Created → Active.", "(due by ");
    assertThat(portal.get("/api/v1/departments/water/accounts/x", "Cookie", nodal.cookie()).body())
        .contains("\"ACTIVE\"");
    assertThat(admin.counted()).isEqualTo("6 pages, 12 fields, 5 buttons");
    assertThat(nodal.counted()).isEqualTo("10 pages, 13 fields, 8 buttons");
    assertThat(lawyer.counted()).isEqualTo("5 pages, 6 fields, 4 buttons");
    assertThat(head.counted()).isEqualTo("5 pages, 2 fields, 4 buttons");
    assertThat(keeper.counted()).isEqualTo("8 pages, 9 fields, 7 buttons");
  }

  /** What the page after an act says of it, and of what comes next. */
  private static void says(FormVisitor visitor, String... texts) {
    String page = visitor.page();
    int notice = page.indexOf("<div class=\"notice no-print\" role=\"status\">");
    assertThat(page.substring(notice, page.indexOf("</div>\n  </div>", notice))).contains(texts);
  }

  private static void sign(FormVisitor lawyer) {
    String law = "platformDecisions.0.legal.";
    lawyer.press(
        "value=\"GSM-PLA-08\"",
        law + "permitted",
        "yes",
        law + "dataProtection",
        "IT Act, note 7",
        "confirmed",
        "yes",
        "expires",
        "2026-12-31");
    assertThat(lawyer.page())
        .contains("Signed.", "Next for account x: Approve. Who does it: Competent authority");
  }

  private static String token(Map<String, String> tokens, String role) {
    return tokens.getOrDefault(role, "");
  }

  /** The tokens of the officers, each by the role that the form proposed. */
  private Map<String, String> officers(FormVisitor admin) {
    admin.open("/set-up?token=" + SetUp.newAdministrator(portal.store(), TestPortal.CLOCK));
    admin.fill("fullName", "Meera Nair", "password", "six quiet river boats here");
    admin.factor();
    admin.fill(
        "name.en", "Directorate of Water",
        "name.hi", "जल निदेशालय",
        "shortName", "Water",
        "kind", "directorate",
        "government", "IN.WB");
    List<String> roles =
        IntStream.range(0, 4)
            .mapToObj(i -> admin.preset("name=\"units\"", "officers." + i + ".role"))
            .flatMap(one -> one.values().stream())
            .toList();
    admin.fill(
        "officers.0.fullName", "Asha Rao",
        "officers.1.fullName", "Ravi Sen",
        "officers.2.fullName", "Lata Das",
        "officers.3.fullName", "Imran Ali");
    List<String> made =
        TOKENS.matcher(admin.page()).results().map(one -> one.group(1)).distinct().toList();
    assertThat(made).hasSameSizeAs(roles);
    Map<String, String> tokens = new LinkedHashMap<>();
    IntStream.range(0, roles.size()).forEach(i -> tokens.put(roles.get(i), made.get(i)));
    return tokens;
  }

  private static void propose(FormVisitor nodal) {
    String decision = "platformDecisions.-.";
    nodal.fill(
        "platform",
        "X",
        "handle",
        "WBWater",
        "strategy.objectives.-.text",
        "Answer farmers",
        "strategy.approvedAt",
        "2026-01-10",
        decision + "duration",
        "ongoing",
        decision + "consultationType",
        "public",
        decision + "rhythm",
        "daily");
    assertThat(nodal.path()).startsWith(ACCOUNT + "?");
    assertThat(nodal.page()).as("nothing but the account").doesNotContain("Next for you");
    says(nodal, "Done: Account proposed.", "Whose turn it is: Legal officer (Ravi Sen)");
  }

  private static void create(FormVisitor keeper) {
    keeper.follow(ACCOUNT + "/needs");
    List<String> members = keeper.names("accounts.0.ownerType", MEMBER);
    keeper.fill(
        "accounts.0.ownerType",
        "ORGANISATION",
        "accounts.0.registrationEmail.address",
        "social@water.gov.in",
        "accounts.0.registrationEmail.type",
        "SHARED",
        members.get(0),
        "yes",
        members.get(1),
        "yes");
    keeper.fill("backup", members.get(0).substring(MEMBER.length()), "factor", "hardware-key");
    keeper.press("value=\"create\"");
    says(keeper, "Done: Create: Approved → Created.");
  }
}
