package org.govsm.portal.work;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.Roster;
import org.govsm.portal.access.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Daily mail, over a real mail server. */
class MailTest {

  private static final String HEAD = "head@soil.gov.in";
  private static final Instant EVENING = Instant.parse("2026-11-24T19:00:00Z");

  private final GreenMail mails =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private Roster roster;

  @BeforeEach
  void start() {
    mails.start();
    roster = Roster.mailing(server(List.of("gov.in")));
  }

  @AfterEach
  void stop() {
    roster.close();
    mails.stop();
  }

  private MailServer server(List<String> domains) {
    return new MailServer(
        "127.0.0.1",
        mails.getSmtp().getPort(),
        false,
        "govsm@soil.gov.in",
        domains,
        Optional.empty());
  }

  private HttpResponse<String> ask(String address) {
    return roster
        .people
        .signedIn("head")
        .form("/work/mail", "step=ask&address=" + address.replace("@", "%40"));
  }

  private String link() {
    Matcher link = Pattern.compile("/work/mail/([^?\\s]+)").matcher(text(last()));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private void confirmed() {
    ask(HEAD);
    roster.people.signedIn("head").form("/work/mail", "step=confirm&secret=" + link());
  }

  private MimeMessage last() {
    MimeMessage[] all = mails.getReceivedMessages();
    return all[all.length - 1];
  }

  private int count() {
    return mails.getReceivedMessages().length;
  }

  private static String text(MimeMessage mail) {
    try {
      return String.valueOf(mail.getContent());
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void at(String instant) {
    roster.clock.to(Instant.parse(instant));
    roster.portal.daily();
  }

  private void waiting() {
    roster.post("admin", "/accounts", Roster.ACCOUNT);
  }

  @Nested
  class Addresses {

    @Test
    void get_a_link_and_nothing_before_it_is_confirmed() throws MessagingException {
      waiting();

      assertThat(ask(HEAD).statusCode()).isEqualTo(303);

      assertThat(last().getRecipients(Message.RecipientType.TO)[0]).hasToString(HEAD);
      at("2026-11-25T03:00:00Z");
      assertThat(count()).isEqualTo(1);
      assertThat(roster.people.signedIn("head").get("/work").body()).contains("We sent a link to");
    }

    @Test
    void are_confirmed_by_a_button_and_not_by_opening_the_link() {
      waiting();
      ask(HEAD);
      String secret = link();

      String page = roster.people.signedIn("head").get("/work/mail/" + secret).body();

      assertThat(page).contains("Confirm your e-mail address");
      at("2026-11-25T03:00:00Z");
      assertThat(count()).isEqualTo(1);
    }

    @Test
    void are_confirmed_by_the_user_who_named_them_alone() {
      ask(HEAD);
      String secret = link();

      assertThat(roster.people.signedIn("nodal").get("/work/mail/" + secret).statusCode())
          .isEqualTo(404);
      assertThat(
              roster
                  .people
                  .signedIn("nodal")
                  .form("/work/mail", "step=confirm&secret=" + secret)
                  .statusCode())
          .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "head",
          "head@soil",
          "a@b.gov.in,c@d.gov.in",
          "head@soil.gov.in%0d%0aBcc:x@y.gov.in",
          ""
        })
    void that_are_none_are_refused(String address) {
      HttpResponse<String> answer = ask(address);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Enter an e-mail address");
      assertThat(count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
      "x@nic.gov.in, 303",
      "x@gov.in, 303",
      "x@evilgov.in, 422",
      "x@gov.in.example.com, 422"
    })
    void are_of_the_domains_that_the_portal_serves(String address, int status) {
      assertThat(ask(address).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T19:09:59Z, 422", "2026-11-24T19:10:01Z, 303"})
    void are_named_every_ten_minutes_at_most(Instant again, int status) {
      roster.clock.to(EVENING);
      ask(HEAD);

      roster.clock.to(again);

      assertThat(ask("other@soil.gov.in").statusCode()).isEqualTo(status);
    }

    @Test
    void are_not_kept_where_the_link_cannot_be_sent() {
      mails.stop();

      HttpResponse<String> answer = ask(HEAD);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("could not be sent");
      assertThat(roster.people.signedIn("head").get("/work").body()).doesNotContain("We sent a");
    }

    @Test
    void get_nothing_over_a_connection_that_others_can_read() {
      GreenMail plain = new GreenMail(new ServerSetup(0, "127.0.0.2", "smtp"));
      plain.start();
      MailServer other =
          new MailServer(
              "127.0.0.2",
              plain.getSmtp().getPort(),
              false,
              "govsm@soil.gov.in",
              List.of(),
              Optional.empty());
      try {
        Mailer.Outcome outcome =
            new Mailer(other, roster.clock).send(HEAD, "en", "subject", "text", e -> {});

        assertThat(outcome).isEqualTo(Mailer.Outcome.FAILED);
        assertThat(plain.getReceivedMessages()).isEmpty();
      } finally {
        plain.stop();
      }
    }

    @Test
    void stand_in_no_event() {
      confirmed();

      String events =
          roster
              .portal
              .store()
              .read(
                  tx ->
                      tx.events().page(Users.CHAIN, 0, 100).stream()
                          .map(event -> event.kind() + event.body())
                          .collect(joining("\n")));

      assertThat(events).contains("user.mail-confirmed").doesNotContain(HEAD);
    }
  }

  @Nested
  class Mornings {

    @ParameterizedTest
    @CsvSource({"2026-11-25T01:29:59Z, 1", "2026-11-25T01:30:00Z, 2"})
    void begin_at_seven_in_india(String instant, int count) {
      waiting();
      confirmed();

      at(instant);

      assertThat(count()).isEqualTo(count);
    }

    @Test
    void bring_one_mail_a_day_with_what_waits() throws MessagingException {
      waiting();
      confirmed();

      at("2026-11-25T03:00:00Z");
      at("2026-11-25T03:10:00Z");

      assertThat(count()).isEqualTo(2);
      assertThat(last().getSubject()).isEqualTo("govsm: tasks waiting for you: 1");
      assertThat(text(last()))
          .contains("Approve: account x, now Proposed")
          .contains("/governance/soil/accounts/x");
      at("2026-11-26T03:00:00Z");
      assertThat(count()).isEqualTo(3);
    }

    @Test
    void bring_none_where_nothing_waits() {
      confirmed();

      at("2026-11-25T03:00:00Z");

      assertThat(count()).isEqualTo(1);
    }

    @Test
    void bring_the_mail_later_where_the_server_was_away() {
      waiting();
      confirmed();
      int port = mails.getSmtp().getPort();
      mails.stop();
      at("2026-11-25T03:00:00Z");

      GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
      back.start();
      try {
        at("2026-11-25T03:10:00Z");
        at("2026-11-25T03:20:00Z");
        assertThat(back.getReceivedMessages()).hasSize(1);
      } finally {
        back.stop();
      }
    }

    @Test
    void bring_none_once_it_is_stopped_or_the_user_has_left() {
      waiting();
      confirmed();
      roster.people.signedIn("head").form("/work/mail", "step=withdraw");
      at("2026-11-25T03:00:00Z");
      assertThat(count()).isEqualTo(1);

      roster.clock.to(Instant.parse("2026-11-25T04:00:00Z"));
      confirmed();
      roster
          .portal
          .store()
          .write(
              tx -> {
                new Users(tx).erase("head", roster.clock.instant(), "test");
                return true;
              });
      at("2026-11-26T03:00:00Z");
      assertThat(count()).isEqualTo(2);
    }
  }

  @Nested
  class Servers {

    @ParameterizedTest
    @CsvSource({"smtp://mail.gov.in, 587", "smtps://mail.gov.in, 465", "smtp://mail.gov.in:25, 25"})
    void have_the_port_of_their_kind_unless_they_say_one(String server, int port) {
      assertThat(MailServer.of(server, "a@b.in", List.of(), Optional.empty()).port())
          .isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mail.gov.in",
          "http://mail.gov.in",
          "smtp://",
          "smtp://me:pw@mail.gov.in",
          "smtp://me:pw 1@h"
        })
    void of_another_form_are_refused(String server) {
      assertThatThrownBy(() -> MailServer.of(server, "a@b.in", List.of(), Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("smtp://HOST:PORT")
          .hasMessageNotContaining("pw");
    }
  }
}
