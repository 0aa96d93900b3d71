package org.folioext.okapitesting.neighbours;

import java.util.List;

/** What the modules that keep records offer. */
final class StorageOffers {
  private static final String MISSING = "Not found";

  static final List<Offer> CIRCULATION =
      List.of(
          new Offer(
              shelf("/loan-storage/loans", "loans"),
              "loan-storage",
              "7.1",
              "circulation-storage.loans"),
          new Offer(
              shelf("/request-storage/requests", "requests"),
              "request-storage",
              "6.0",
              "circulation-storage.requests"),
          new Offer(
              shelf("/loan-policy-storage/loan-policies", "loanPolicies"),
              "loan-policy-storage",
              "2.3",
              "circulation-storage.loan-policies"),
          new Offer(
              shelf("/patron-notice-policy-storage/patron-notice-policies", "patronNoticePolicies"),
              "patron-notice-policy-storage",
              "0.13",
              "circulation-storage.patron-notice-policies"),
          new Offer(
              shelf(
                  "/fixed-due-date-schedule-storage/fixed-due-date-schedules",
                  "fixedDueDateSchedules"),
              "fixed-due-date-schedules-storage",
              "2.0",
              "circulation-storage.fixed-due-date-schedules"));

  static final List<Offer> INVENTORY =
      List.of(
          new Offer(
              shelf(StorageNeighbour.ITEMS, "items"),
              "item-storage",
              "10.0",
              "inventory-storage.items"),
          new Offer(
              shelf(StorageNeighbour.HOLDINGS, "holdingsRecords"),
              "holdings-storage",
              "6.0",
              "inventory-storage.holdings"),
          new Offer(
              shelf(StorageNeighbour.INSTANCES, "instances"),
              "instance-storage",
              "10.0",
              "inventory-storage.instances"),
          new Offer(
              shelf(StorageNeighbour.LOCATIONS, "locations"),
              "locations",
              "3.0",
              "inventory-storage.locations"),
          new Offer(
              shelf(StorageNeighbour.MATERIAL_TYPES, "mtypes"),
              "material-types",
              "2.2",
              "inventory-storage.material-types"),
          new Offer(
              shelf("/service-points", "servicepoints"),
              "service-points",
              "3.4",
              "inventory-storage.service-points"));

  static final List<Offer> FEES =
      List.of(
          new Offer(
              new Shelf("/accounts", "accounts", true, "AccountObject does not exist"),
              "feesfines",
              "19.0",
              "accounts"),
          new Offer(
              new Shelf(
                  ManualBlocks.PATH, "manualblocks", false, "ManualblockObject does not exist"),
              "feesfines",
              "19.0",
              "manualblocks",
              new ManualBlocks()));

  static final List<Offer> NOTES =
      List.of(
          new Offer(shelf(Notes.TYPES, "noteTypes"), "notes", "4.0", "note.types"),
          new Offer(
              new Shelf(Notes.PATH, "notes", false, Notes::missing),
              "notes",
              "4.0",
              "notes",
              new Notes()));

  private StorageOffers() {}

  private static Shelf shelf(String path, String name) {
    return new Shelf(path, name, false, MISSING);
  }
}
