package org.govsm.portal.store;

/** What only somebody can do who has the database itself. */
public final class Tampering {

  private Tampering() {}

  /** Changes who did something. */
  public static void changeActor(DatabaseConfig config, String department, long seq) {
    change(
        config,
        "update event set actor = 'nobody' where department = '"
            + department
            + "' and seq = "
            + seq);
  }

  /** Changes rows. */
  public static void change(DatabaseConfig config, String sql) {
    new TestDatabase(config, () -> {}).tamperAsOwner(sql);
  }
}
