package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.portal.web.Authorisation;
import org.junit.jupiter.api.Test;

/**
 * Acts that cannot be undone, by their routes: each asks before it acts, in sentences of its own,
 * and no sentence asks for an act that is not listed here. That nothing is kept until it is
 * confirmed is held by the tests of each slice.
 */
class IrrevocableActsTest {

  private static final Path MESSAGES =
      Path.of("src/main/resources/org/govsm/portal/messages.en.txt");

  /** Keys of the sentences by the route of the form. */
  private static final Map<String, List<String>> ACTS = new LinkedHashMap<>();

  static {
    acts("/users/{user}/erasure", "user.erase");
    acts("/users/{user}/link", "user.renew");
    acts("/users/{user}", "user.leave user.leave-free");
    acts("/governance/{department}/accounts/{account}/change", "fact.remove");
    acts("/governance/{department}/attestations", "attestation.withdraw");
    acts("/purchases/{department}/{purchase}/close", "purchase.close");
    acts("/packs/{pack}/{number}", "pack.in-force");
    acts(
        "/requirements/{department}/{requirement}/review",
        "requirements.agree requirements.withdraw");
    acts("/contract-drafts/{department}/{draft}/moves", "draft-withdraw draft-sign");
    acts("/contracts/{id}/certificates", "unmeasured");
    acts("/departments/{department}/calendars", "calendar.replace");
    acts(
        "/departments/{department}/calendars/{calendar}/{version}/withdrawal", "calendar.withdraw");
    acts("/suppliers/{department}/{supplier}/moves", "suppliers.reject suppliers.withdraw");
    acts("/suppliers/{department}/{supplier}/ownership/erasure", "ownership.erase");
    acts(
        "/debarments/{department}/{debarment}/moves",
        "debarments.order debarments.drop debarments.end");
    acts(
        "/procedures/{department}/{procedure}/steps/{event}",
        "procedures.cancel procedures.replace");
    acts("/rti/{department}/{request}/{act}", "rti.decided rti.erased");
    acts("/queries/{department}/{query}/erasure", "queries.erase");
    acts("/queries/{department}/{query}/{act}", "queries.decline");
    acts("/rosters/{department}/{roster}/{act}", "rosters.end");
    acts("/training/{department}/{training}/withdrawal", "training.withdraw");
    acts("/pilots/{department}/{pilot}/{act}", "pilots.scale pilots.stop");
    acts("/moderation/{department}/{item}/erasure", "moderation.erase");
    acts("/moderation/{department}/policy/approval", "moderation.approve");
    acts("/queries/{department}/comments/{intake}/withdrawal", "queries.comments");
    acts(
        "/posts/{department}/{post}/{act}",
        "posts.publish posts.withdraw posts.correct posts.take-down posts.take-back posts.archive");
    acts(
        "/tenders/{department}/{tender}/evaluation/steps/{step}",
        "awards.match-request awards.proposal awards.award awards.publication "
            + "awards.representation awards.signing-extension awards.variation "
            + "awards.reopening awards.security-return awards.security-forfeiture "
            + "awards.performance-security awards.validity-request awards.validity-"
            + "answer awards.facts awards.closing awards.confirmation awards.vote awards.decision "
            + "awards.enterprise-class");
    acts("/bids/{department}/{tender}/award/match", "awards.match-answer");
    acts(
        "/bids/{department}/{tender}/award/representation",
        "awards.own-withdrawal awards.own-appeal");
    acts("/tenders/{department}/{tender}/publication", "tenders.publish tenders.approve");
    acts("/tenders/{department}/{tender}/technical-opening", "tenders.technical-opening");
    acts("/tenders/{department}/{tender}/technical-result", "tenders.technical-result");
    acts("/tenders/{department}/{tender}/financial-opening", "tenders.financial-opening");
    acts("/tenders/{department}/{tender}/withdrawal", "tenders.withdraw");
    acts("/tenders/{department}/{tender}/words", "tenders.words-publish tenders.words-cancel");
    acts("/tenders/{department}/{tender}/corrigendum", "tenders.corrigendum");
    acts("/tenders/{department}/{tender}/cancellation", "tenders.cancellation");
    acts("/tenders/{department}/{tender}/reconstitution", "tenders.reconstitution");
    acts("/bids/{department}/{tender}/withdrawal", "bids.withdrawal bids.late-withdrawal");
    acts("/bids/{department}/{tender}", "bids.like-price");
    acts("/contracts/{id}/deliveries/{act}", "deliveries.acceptance deliveries.rejection");
    acts(
        "/contracts/{id}/bills/{bill}/{act}",
        "bills.passed bills.closed bills.paid bills.returned bills.interest "
            + "bills.corrected bills.repaid bills.release-corrected bills.rate-corrected");
    acts("/payments/{department}/{batch}/{act}", "payments.closed payments.cancelled");
  }

  private static void acts(String route, String keys) {
    ACTS.put(route, List.of(keys.split(" ", -1)));
  }

  private static Set<String> asked() throws IOException {
    return Files.readAllLines(MESSAGES, UTF_8).stream()
        .filter(line -> line.matches("sure\\.\\S+-do = .*"))
        .map(line -> line.substring("sure.".length(), line.indexOf("-do = ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void each_asks_in_sentences_of_its_own() throws IOException {
    Set<String> listed = new TreeSet<>();
    ACTS.values().forEach(listed::addAll);
    assertThat(listed).isEqualTo(asked());
  }

  @Test
  void each_is_a_form_of_a_route() {
    Authorisation table = Slices.table();
    assertThat(ACTS.keySet())
        .allSatisfy(route -> assertThat(table.route("POST", route)).as(route).isPresent());
  }
}
