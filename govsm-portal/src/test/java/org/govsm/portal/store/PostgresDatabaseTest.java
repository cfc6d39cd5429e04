package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.junit.jupiter.api.Test;

/** A server that goes away while it is asked, or whose disk is full. */
class PostgresDatabaseTest {

  @Test
  void a_connection_that_the_pool_gave_up_meanwhile_is_a_server_out_of_reach() {
    try (TestDatabase database = Engine.POSTGRESQL.create();
        Store store = database.open()) {
      assertThatExceptionOfType(StoreRefusal.class)
          .isThrownBy(() -> store.write(PostgresDatabaseTest::headsAfterItClosed))
          .matches(refusal -> refusal.reason() == Reason.UNREACHABLE);
    }
  }

  /** As the server says it, of whatever statement needs the room: the events come last. */
  @Test
  void a_disk_without_room_keeps_nothing_of_a_change_and_all_goes_on_once_there_is_some() {
    try (TestDatabase database = Engine.POSTGRESQL.create();
        Store store = database.open()) {
      store.write(PostgresDatabaseTest::event);
      long rows = database.count("select count(*) from event");
      database.tamper(
          "create function no_room() returns trigger language plpgsql as"
              + " $$begin raise exception 'no room' using errcode = '53100'; end$$");
      database.tamper(
          "create trigger no_room before insert on event for each row execute function no_room()");

      assertThatExceptionOfType(StoreRefusal.class)
          .isThrownBy(() -> store.write(PostgresDatabaseTest::event))
          .matches(refusal -> refusal.reason() == Reason.DISK);
      assertThat(store.isDiskRefusing()).isTrue();
      assertThat(database.count("select count(*) from event")).isEqualTo(rows);

      database.tamper("drop trigger no_room on event");
      database.tamper("drop function no_room()");
      store.write(PostgresDatabaseTest::event);
      assertThat(store.isDiskRefusing()).isFalse();
      assertThat(store.<Boolean>read(tx -> tx.events().verify("d").isWhole())).isTrue();
      assertThat(database.count("select count(*) from event")).isEqualTo(rows + 1);
    }
  }

  private static boolean event(Transaction tx) {
    tx.events().append("d", "k", StoreTest.NOW, StoreTest.ACTOR, Map.of());
    return true;
  }

  private static List<ChainHead> headsAfterItClosed(Transaction tx) {
    try {
      tx.handle().getConnection().close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return tx.events().heads();
  }
}
