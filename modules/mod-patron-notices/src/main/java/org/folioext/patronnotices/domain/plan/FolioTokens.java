package org.folioext.patronnotices.domain.plan;

import java.util.Set;

/**
 * Tokens of FOLIO's own notices (TemplateContextUtil, UserMapper and InventoryMapper of
 * mod-circulation 24), so that a library that takes a template of these is told what is not given
 * and what is not known at all. Stateless.
 */
final class FolioTokens {

  private static final Set<String> WHOLE =
      Set.of("request", "requests", "feeCharge", "feeCharges", "feeAction", "feeActions");

  private static final Set<String> USER =
      Set.of(
          "firstName",
          "preferredFirstName",
          "middleName",
          "lastName",
          "barcode",
          "barcodeImage",
          "patronGroup",
          "departments",
          "addressLine1",
          "addressLine2",
          "addressType",
          "city",
          "region",
          "postalCode",
          "countryId",
          "primaryDeliveryAddressType",
          "primaryAddressLine1",
          "primaryAddressLine2",
          "primaryCity",
          "primaryStateProvRegion",
          "primaryZipPostalCode",
          "primaryCountry");

  private static final Set<String> ITEM =
      Set.of(
          "title",
          "instanceHrid",
          "instanceHridImage",
          "primaryContributor",
          "allContributors",
          "datesOfPublication",
          "editions",
          "seriesStatements",
          "physicalDescriptions",
          "barcode",
          "barcodeImage",
          "status",
          "enumeration",
          "volume",
          "chronology",
          "yearCaption",
          "materialType",
          "loanType",
          "copy",
          "numberOfPieces",
          "displaySummary",
          "descriptionOfPieces",
          "accessionNumber",
          "administrativeNotes",
          "effectiveLocationSpecific",
          "effectiveLocationLibrary",
          "effectiveLocationCampus",
          "effectiveLocationInstitution",
          "effectiveLocationDiscoveryDisplayName",
          "effectiveLocationPrimaryServicePointName",
          "callNumber",
          "callNumberPrefix",
          "callNumberSuffix",
          "shelvingOrder",
          "lastCheckedInDateTime",
          "fromServicePoint",
          "toServicePoint");

  private static final Set<String> LOAN =
      Set.of(
          "initialBorrowDate",
          "initialBorrowDateTime",
          "dueDate",
          "dueDateTime",
          "checkedInDate",
          "checkedInDateTime",
          "numberOfRenewalsTaken",
          "numberOfRenewalsAllowed",
          "numberOfRenewalsRemaining",
          "additionalInfo");

  private FolioTokens() {}

  /** Whether notices of FOLIO, of whatever kind, have it. */
  static boolean has(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot + 1);
    if (WHOLE.contains(first) || name.equals("loans")) {
      return true;
    }
    return switch (first) {
      case "user" -> USER.contains(rest);
      case "item" -> rest.isEmpty() || ITEM.contains(rest);
      case "loan" -> rest.isEmpty() || LOAN.contains(rest);
      default -> false;
    };
  }
}
