package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.API;
import static org.govsm.portal.payments.PayingOffice.FILM;
import static org.govsm.portal.payments.PayingOffice.notification;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** No account leaves the portal but in the file for the bank. */
class AccountSecrecyTest {

  /** Each with the digits that a mask may show left out. */
  private static final List<String> SECRETS =
      List.of(
          PayingOffice.OWN.substring(0, 10),
          PayingOffice.OWN_IFSC,
          PayingOffice.PAYEE.substring(0, 10),
          PayingOffice.PAYEE_IFSC);

  private TestPortal portal;
  private PayingOffice office;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    office = new PayingOffice(portal);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static void knowsNothing(String where, String text) {
    SECRETS.forEach(secret -> assertThat(text.contains(secret)).as(where).isFalse());
  }

  @Test
  void no_account_is_in_a_page_an_answer_a_list_the_log_an_export_or_the_database()
      throws IOException, InterruptedException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    office.state(0);
    office.confirm("demo-studio", PayingOffice.PAYEE);
    String other = "{'act': 'proposed', 'number': '" + PayingOffice.PAYEE + "'}";
    assertThat(office.act("auditor", API + "/payees/demo-studio", other).statusCode())
        .isEqualTo(403);
    String invoice = "{'invoice': {'number': '" + PayingOffice.PAYEE + "'}}";
    String entered =
        office.send("buyer", "POST", "/contracts/DEMO-FILM-2026/bills", invoice, "*").body();
    assertThat(entered).contains("/invoice/number", "payments.number-in-text");
    knowsNothing("refused invoice", entered);
    office.pass(FILM);
    String batch = office.sent(FILM);
    assertThat(office.download(batch)).contains(PayingOffice.OWN, PayingOffice.PAYEE);
    String order = office.order(batch, 0);
    String bare = notification(order, "1000.00", "2026-11-25", PayingOffice.PAYEE);
    assertThat(office.answer(bare).body()).contains("repeats the number of an account");
    knowsNothing("refused answer", office.answer(bare).body());
    HttpResponse<String> answer = office.answer(notification(order, "1000.00", "2026-11-25", "N7"));
    assertThat(answer.statusCode()).isEqualTo(201);
    knowsNothing("answer", answer.body());
    String page = batch.replace("/departments/demo/payments", "/payments/demo");
    for (String address :
        List.of(
            page,
            "/payments/demo",
            "/payments/demo?format=csv",
            "/payments/demo/office",
            "/payees/demo",
            "/payees/demo?format=csv",
            "/payees/demo/demo-studio",
            "/events?department=demo",
            "/api/v1" + batch,
            "/api/v1" + API + "/payments",
            "/api/v1" + API + "/payees",
            "/api/v1" + API + "/payees/demo-studio",
            "/api/v1" + API + "/payment-office",
            "/api/v1" + FILM)) {
      HttpResponse<String> shown = office.as("finance-officer").get(address);
      assertThat(shown.statusCode()).as(address).isEqualTo(200);
      knowsNothing(address, shown.body());
    }
    HttpResponse<String> events = office.as("auditor").get("/api/v1" + API + "/events?limit=500");
    assertThat(events.statusCode()).isEqualTo(200);
    knowsNothing("events", events.body());
    byte[] export = portal.download("/api/v1/export", BodyHandlers.ofByteArray()).body();
    knowsNothing("export", unzipped(export));
    portal.store().read(AccountSecrecyTest::searched);
    root.detachAppender(log);
    assertThat(log.list).isNotEmpty();
    log.list.forEach(line -> knowsNothing("log", line.getFormattedMessage()));
  }

  private static String unzipped(byte[] file) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      int entries = 0;
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        zip.transferTo(all);
        entries++;
      }
      assertThat(entries).isPositive();
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** Each value of each row of each table of the database. */
  private static int searched(Transaction tx) {
    List<String> tables =
        new ArrayList<>(
            tx.handle()
                .createQuery("select name from sqlite_master where type = 'table'")
                .mapTo(String.class)
                .list());
    assertThat(tables).contains("payee", "payee_act", "payment_batch", "event");
    for (String table : tables) {
      tx.handle()
          .createQuery("select * from \"" + table + "\"")
          .map(
              (row, context) -> {
                knowsNothing(table, text(row));
                return table;
              })
          .list();
    }
    return tables.size();
  }

  private static String text(ResultSet row) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object cell = row.getObject(i);
      text.append(
          cell instanceof byte[] bytes
              ? new String(bytes, StandardCharsets.ISO_8859_1)
              : String.valueOf(cell));
      text.append('\n');
    }
    return text.toString();
  }
}
