CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "ContentVersions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ContentVersions" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "ReadBy" TEXT NOT NULL
);

CREATE TABLE "Documents" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Documents" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Order" INTEGER NULL,
    "FileText" TEXT NULL,
    "ArchivedAt" TEXT NULL,
    "PublishedNumber" INTEGER NOT NULL,
    "ReadingHash" TEXT NULL
);

CREATE TABLE "Roles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Roles" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL
);

CREATE TABLE "Skills" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Skills" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NULL,
    "About" TEXT NULL,
    "GlossaryLine" INTEGER NULL
);

CREATE TABLE "Comparisons" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Comparisons" PRIMARY KEY,
    "DocumentId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Heading" TEXT NULL,
    "Line" INTEGER NOT NULL,
    "RolesWereColumns" INTEGER NOT NULL,
    CONSTRAINT "FK_Comparisons_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
);

CREATE TABLE "LectureHeadings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_LectureHeadings" PRIMARY KEY,
    "DocumentId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Depth" INTEGER NOT NULL,
    "Line" INTEGER NOT NULL,
    CONSTRAINT "FK_LectureHeadings_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
);

CREATE TABLE "LecturePages" (
    "DocumentId" INTEGER NOT NULL CONSTRAINT "PK_LecturePages" PRIMARY KEY,
    "Html" TEXT NOT NULL,
    CONSTRAINT "FK_LecturePages_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Proposals" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Proposals" PRIMARY KEY AUTOINCREMENT,
    "DocumentId" INTEGER NOT NULL,
    "BaseText" TEXT NULL,
    "Markdown" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    CONSTRAINT "FK_Proposals_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Revisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY AUTOINCREMENT,
    "DocumentId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Markdown" TEXT NOT NULL,
    "Origin" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Revisions_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
);

CREATE TABLE "RoleParts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RoleParts" PRIMARY KEY,
    "RoleId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    CONSTRAINT "FK_RoleParts_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_RoleParts_Roles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "Roles" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "WorkflowSteps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_WorkflowSteps" PRIMARY KEY,
    "DocumentId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "RoleId" INTEGER NULL,
    "Name" TEXT NOT NULL,
    "Activity" TEXT NULL,
    "Line" INTEGER NOT NULL,
    CONSTRAINT "FK_WorkflowSteps_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_WorkflowSteps_Roles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "Roles" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "SkillAliases" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SkillAliases" PRIMARY KEY AUTOINCREMENT,
    "SkillId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    CONSTRAINT "FK_SkillAliases_Skills_SkillId" FOREIGN KEY ("SkillId") REFERENCES "Skills" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SkillMemberships" (
    "MemberId" INTEGER NOT NULL,
    "WholeId" INTEGER NOT NULL,
    CONSTRAINT "PK_SkillMemberships" PRIMARY KEY ("MemberId", "WholeId"),
    CONSTRAINT "FK_SkillMemberships_Skills_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Skills" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_SkillMemberships_Skills_WholeId" FOREIGN KEY ("WholeId") REFERENCES "Skills" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ComparisonRows" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ComparisonRows" PRIMARY KEY,
    "ComparisonId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Label" TEXT NOT NULL,
    "RoleId" INTEGER NULL,
    "Line" INTEGER NOT NULL,
    CONSTRAINT "FK_ComparisonRows_Comparisons_ComparisonId" FOREIGN KEY ("ComparisonId") REFERENCES "Comparisons" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ComparisonRows_Roles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "Roles" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Criteria" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Criteria" PRIMARY KEY,
    "ComparisonId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Line" INTEGER NOT NULL,
    CONSTRAINT "FK_Criteria_Comparisons_ComparisonId" FOREIGN KEY ("ComparisonId") REFERENCES "Comparisons" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AboutParagraphs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AboutParagraphs" PRIMARY KEY,
    "RolePartId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "DetailsHtml" TEXT NULL,
    CONSTRAINT "FK_AboutParagraphs_RoleParts_RolePartId" FOREIGN KEY ("RolePartId") REFERENCES "RoleParts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "FocusPoints" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_FocusPoints" PRIMARY KEY,
    "Group" TEXT NULL,
    "RolePartId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "DetailsHtml" TEXT NULL,
    CONSTRAINT "FK_FocusPoints_RoleParts_RolePartId" FOREIGN KEY ("RolePartId") REFERENCES "RoleParts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Interests" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Interests" PRIMARY KEY,
    "Phrases" TEXT NOT NULL,
    "RolePartId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "DetailsHtml" TEXT NULL,
    CONSTRAINT "FK_Interests_RoleParts_RolePartId" FOREIGN KEY ("RolePartId") REFERENCES "RoleParts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Responsibilities" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Responsibilities" PRIMARY KEY,
    "Group" TEXT NULL,
    "RolePartId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "DetailsHtml" TEXT NULL,
    CONSTRAINT "FK_Responsibilities_RoleParts_RolePartId" FOREIGN KEY ("RolePartId") REFERENCES "RoleParts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "RoleAliases" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RoleAliases" PRIMARY KEY,
    "RolePartId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "FK_RoleAliases_RoleParts_RolePartId" FOREIGN KEY ("RolePartId") REFERENCES "RoleParts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "RoleSkills" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RoleSkills" PRIMARY KEY,
    "Group" TEXT NULL,
    "Choice" TEXT NOT NULL,
    "Level" INTEGER NULL,
    "Optional" INTEGER NOT NULL,
    "Remark" TEXT NULL,
    "RolePartId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "DetailsHtml" TEXT NULL,
    CONSTRAINT "FK_RoleSkills_RoleParts_RolePartId" FOREIGN KEY ("RolePartId") REFERENCES "RoleParts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Sections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sections" PRIMARY KEY,
    "DocumentId" INTEGER NOT NULL,
    "RolePartId" INTEGER NULL,
    "Position" INTEGER NOT NULL,
    "Heading" TEXT NULL,
    "Slug" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Html" TEXT NOT NULL,
    CONSTRAINT "FK_Sections_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Sections_RoleParts_RolePartId" FOREIGN KEY ("RolePartId") REFERENCES "RoleParts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Ratings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Ratings" PRIMARY KEY,
    "ComparisonRowId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Rank" REAL NULL,
    "Line" INTEGER NOT NULL,
    CONSTRAINT "FK_Ratings_ComparisonRows_ComparisonRowId" FOREIGN KEY ("ComparisonRowId") REFERENCES "ComparisonRows" ("Id") ON DELETE CASCADE
);

CREATE TABLE "RoleSkillNames" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RoleSkillNames" PRIMARY KEY,
    "RoleSkillId" INTEGER NOT NULL,
    "SkillId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "IsMember" INTEGER NOT NULL,
    "Level" INTEGER NULL,
    "Remark" TEXT NULL,
    CONSTRAINT "FK_RoleSkillNames_RoleSkills_RoleSkillId" FOREIGN KEY ("RoleSkillId") REFERENCES "RoleSkills" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_RoleSkillNames_Skills_SkillId" FOREIGN KEY ("SkillId") REFERENCES "Skills" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_AboutParagraphs_RolePartId" ON "AboutParagraphs" ("RolePartId");

CREATE INDEX "IX_ComparisonRows_ComparisonId" ON "ComparisonRows" ("ComparisonId");

CREATE INDEX "IX_ComparisonRows_RoleId" ON "ComparisonRows" ("RoleId");

CREATE INDEX "IX_Comparisons_DocumentId" ON "Comparisons" ("DocumentId");

CREATE UNIQUE INDEX "IX_Comparisons_Slug" ON "Comparisons" ("Slug");

CREATE INDEX "IX_Criteria_ComparisonId" ON "Criteria" ("ComparisonId");

CREATE UNIQUE INDEX "IX_Documents_Slug" ON "Documents" ("Slug");

CREATE INDEX "IX_FocusPoints_RolePartId" ON "FocusPoints" ("RolePartId");

CREATE INDEX "IX_Interests_RolePartId" ON "Interests" ("RolePartId");

CREATE INDEX "IX_LectureHeadings_DocumentId" ON "LectureHeadings" ("DocumentId");

CREATE UNIQUE INDEX "IX_Proposals_DocumentId_Open" ON "Proposals" ("DocumentId") WHERE "ClosedAt" IS NULL;

CREATE INDEX "IX_Ratings_ComparisonRowId" ON "Ratings" ("ComparisonRowId");

CREATE INDEX "IX_Responsibilities_RolePartId" ON "Responsibilities" ("RolePartId");

CREATE UNIQUE INDEX "IX_Revisions_DocumentId_Number" ON "Revisions" ("DocumentId", "Number");

CREATE INDEX "IX_RoleAliases_RolePartId" ON "RoleAliases" ("RolePartId");

CREATE UNIQUE INDEX "IX_RoleParts_DocumentId_RoleId" ON "RoleParts" ("DocumentId", "RoleId");

CREATE INDEX "IX_RoleParts_RoleId" ON "RoleParts" ("RoleId");

CREATE UNIQUE INDEX "IX_Roles_Slug" ON "Roles" ("Slug");

CREATE INDEX "IX_RoleSkillNames_RoleSkillId" ON "RoleSkillNames" ("RoleSkillId");

CREATE INDEX "IX_RoleSkillNames_SkillId" ON "RoleSkillNames" ("SkillId");

CREATE INDEX "IX_RoleSkills_RolePartId" ON "RoleSkills" ("RolePartId");

CREATE INDEX "IX_Sections_DocumentId" ON "Sections" ("DocumentId");

CREATE INDEX "IX_Sections_RolePartId" ON "Sections" ("RolePartId");

CREATE INDEX "IX_SkillAliases_SkillId" ON "SkillAliases" ("SkillId");

CREATE INDEX "IX_SkillAliases_Slug" ON "SkillAliases" ("Slug");

CREATE INDEX "IX_SkillMemberships_WholeId" ON "SkillMemberships" ("WholeId");

CREATE UNIQUE INDEX "IX_Skills_Slug" ON "Skills" ("Slug");

CREATE INDEX "IX_WorkflowSteps_DocumentId" ON "WorkflowSteps" ("DocumentId");

CREATE INDEX "IX_WorkflowSteps_RoleId" ON "WorkflowSteps" ("RoleId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123152429_Initial', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "RoleAliases" ADD "Slug" TEXT NOT NULL DEFAULT '';

CREATE TABLE "FormerAddresses" (
    "Kind" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "LeadsTo" TEXT NOT NULL,
    CONSTRAINT "PK_FormerAddresses" PRIMARY KEY ("Kind", "Slug")
);

CREATE INDEX "IX_RoleAliases_Slug" ON "RoleAliases" ("Slug");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125134304_FormerAddresses', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "SearchEntries" (
    "Id" INTEGER NOT NULL PRIMARY KEY,
    "Owner" INTEGER NOT NULL,
    "DocumentId" INTEGER NULL,
    "Slug" TEXT NULL,
    "Title" TEXT NOT NULL,
    "Names" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Context" TEXT NOT NULL,
    "Line" INTEGER NULL
);
CREATE INDEX "IX_SearchEntries_Owner" ON "SearchEntries" ("Owner");

CREATE TABLE "SearchNames" ("Phrase" TEXT NOT NULL, "Entry" INTEGER NOT NULL);
CREATE INDEX "IX_SearchNames_Phrase" ON "SearchNames" ("Phrase", "Entry");
CREATE INDEX "IX_SearchNames_Entry" ON "SearchNames" ("Entry");

CREATE TABLE "SearchWords" ("Word" TEXT NOT NULL PRIMARY KEY, "Entries" INTEGER NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
    names, text, context,
    content = '', contentless_delete = 1, detail = column, prefix = '2 3', tokenize = "ascii tokenchars '+#'");
CREATE VIRTUAL TABLE "SearchVocabulary" USING fts5vocab("SearchIndex", 'row');

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125150240_Search', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Revisions" ADD "Author" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Revisions" ADD "AuthorId" INTEGER NULL;

ALTER TABLE "Revisions" ADD "Note" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Revisions" ADD "Submission" TEXT NULL;

CREATE TABLE "Accounts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DisabledAt" TEXT NULL,
    "SignedInAt" TEXT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "AuditEntries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "AccountId" INTEGER NULL,
    "Who" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Details" TEXT NOT NULL
);

CREATE TABLE "DataProtectionKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DataProtectionKeys" PRIMARY KEY AUTOINCREMENT,
    "FriendlyName" TEXT NULL,
    "Xml" TEXT NULL
);

CREATE TABLE "UnansweredSearches" (
    "Term" TEXT NOT NULL CONSTRAINT "PK_UnansweredSearches" PRIMARY KEY,
    "Count" INTEGER NOT NULL,
    "LastOn" TEXT NOT NULL
);

CREATE TABLE "AccountClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AccountClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_AccountLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AccountPasskeys" PRIMARY KEY,
    "UserId" INTEGER NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AccountPasskeys_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountTokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AccountTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Drafts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Drafts" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "AccountId" INTEGER NOT NULL,
    "Window" TEXT NOT NULL,
    "StartedFrom" INTEGER NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Markdown" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    CONSTRAINT "FK_Drafts_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "OneTimeLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_OneTimeLinks" PRIMARY KEY AUTOINCREMENT,
    "Purpose" TEXT NOT NULL,
    "AccountId" INTEGER NULL,
    "TokenHash" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    CONSTRAINT "FK_OneTimeLinks_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Presences" (
    "Slug" TEXT NOT NULL,
    "AccountId" INTEGER NOT NULL,
    "SeenAt" TEXT NOT NULL,
    CONSTRAINT "PK_Presences" PRIMARY KEY ("Slug", "AccountId"),
    CONSTRAINT "FK_Presences_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_Revisions_Submission" ON "Revisions" ("Submission");

CREATE INDEX "IX_AccountClaims_UserId" ON "AccountClaims" ("UserId");

CREATE INDEX "IX_AccountLogins_UserId" ON "AccountLogins" ("UserId");

CREATE INDEX "IX_AccountPasskeys_UserId" ON "AccountPasskeys" ("UserId");

CREATE INDEX "EmailIndex" ON "Accounts" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "Accounts" ("NormalizedUserName");

CREATE INDEX "IX_AuditEntries_At" ON "AuditEntries" ("At");

CREATE UNIQUE INDEX "IX_Drafts_AccountId_Window" ON "Drafts" ("AccountId", "Window");

CREATE INDEX "IX_Drafts_Slug" ON "Drafts" ("Slug");

CREATE INDEX "IX_OneTimeLinks_AccountId" ON "OneTimeLinks" ("AccountId");

CREATE UNIQUE INDEX "IX_OneTimeLinks_TokenHash" ON "OneTimeLinks" ("TokenHash");

CREATE INDEX "IX_Presences_AccountId" ON "Presences" ("AccountId");

CREATE TRIGGER AuditEntries_AreNotChanged BEFORE UPDATE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;

CREATE TRIGGER AuditEntries_AreNotDeleted BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125164826_People', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Accounts" ADD "CodesLockedUntil" TEXT NULL;

ALTER TABLE "Accounts" ADD "FailedCodes" INTEGER NOT NULL DEFAULT 0;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128024159_SecondStepTries', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "FacetItems" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_FacetItems" PRIMARY KEY,
    "Facet" TEXT NULL,
    "Heading" TEXT NULL,
    "HeadingLine" INTEGER NOT NULL,
    "Group" TEXT NULL,
    "Html" TEXT NULL,
    "IsParagraph" INTEGER NOT NULL,
    "Number" INTEGER NULL,
    "RolePartId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "DetailsHtml" TEXT NULL,
    CONSTRAINT "FK_FacetItems_RoleParts_RolePartId" FOREIGN KEY ("RolePartId") REFERENCES "RoleParts" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_FacetItems_RolePartId" ON "FacetItems" ("RolePartId");

INSERT INTO "FacetItems" ("Id", "RolePartId", "Position", "Facet", "HeadingLine", "Text", "Line", "Group", "DetailsHtml", "IsParagraph")
SELECT
  row_number() OVER (ORDER BY "RolePartId", "Place", "Position"), "RolePartId",
  row_number() OVER (PARTITION BY "RolePartId" ORDER BY "Place", "Position") - 1, "Facet",
  min("Line") OVER (PARTITION BY "RolePartId", "Facet"), "Text", "Line", "Group", "DetailsHtml", "IsParagraph"
FROM (
  SELECT 0 AS "Place", 'about' AS "Facet", "RolePartId", "Position", "Text", "Line", CAST(NULL AS text) AS "Group", "DetailsHtml", TRUE AS "IsParagraph"
  FROM "AboutParagraphs"
  UNION ALL
  SELECT 1, 'focus', "RolePartId", "Position", "Text", "Line", "Group", "DetailsHtml", FALSE FROM "FocusPoints"
  UNION ALL
  SELECT 2, 'responsibilities', "RolePartId", "Position", "Text", "Line", "Group", "DetailsHtml", FALSE FROM "Responsibilities"
) AS "Former";

DROP TABLE "AboutParagraphs";

DROP TABLE "FocusPoints";

DROP TABLE "Responsibilities";

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128054439_Facets', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "AuditEntries" ADD "NetworkAddress" TEXT NOT NULL DEFAULT '';

CREATE TRIGGER AuditEntries_AreNotReplaced BEFORE INSERT ON AuditEntries WHEN EXISTS (SELECT 1 FROM AuditEntries WHERE Id = NEW.Id) BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128100242_AuditNetworkAddress', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "ContentVersions" ADD "ImportedFiles" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128114841_ImportedFiles', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "Pictures" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_Pictures" PRIMARY KEY,
    "Extension" TEXT NOT NULL,
    "Width" INTEGER NOT NULL,
    "Height" INTEGER NOT NULL,
    "Bytes" BLOB NOT NULL
);

CREATE TABLE "LecturePictures" (
    "Slug" TEXT NOT NULL,
    "Path" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "FileHash" TEXT NULL,
    CONSTRAINT "PK_LecturePictures" PRIMARY KEY ("Slug", "Path"),
    CONSTRAINT "FK_LecturePictures_Pictures_Hash" FOREIGN KEY ("Hash") REFERENCES "Pictures" ("Hash") ON DELETE RESTRICT
);

CREATE INDEX "IX_LecturePictures_Hash" ON "LecturePictures" ("Hash");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128115743_Pictures', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP TRIGGER IF EXISTS AuditEntries_AreNotDeleted;

CREATE TRIGGER AuditEntries_AreNotDeleted BEFORE DELETE ON AuditEntries WHEN OLD.At > datetime('now', '-90 days') BEGIN SELECT RAISE(ABORT, 'The audit trail is only ever added to.'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128122716_AuditRetention', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Skills" ADD "Learn" TEXT NOT NULL DEFAULT ('[]');

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128144507_LearningLinks', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "KnownDevices" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_KnownDevices" PRIMARY KEY AUTOINCREMENT,
    "AccountId" INTEGER NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "UsedAt" TEXT NOT NULL,
    "FailedPasswords" INTEGER NOT NULL,
    "LockedUntil" TEXT NULL,
    "FailedCodes" INTEGER NOT NULL,
    "CodesLockedUntil" TEXT NULL,
    CONSTRAINT "FK_KnownDevices_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "LectureSummaries" (
    "DocumentId" INTEGER NOT NULL CONSTRAINT "PK_LectureSummaries" PRIMARY KEY,
    "SourceKey" TEXT NOT NULL,
    "Outline" TEXT NOT NULL,
    "Checks" TEXT NOT NULL,
    CONSTRAINT "FK_LectureSummaries_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_KnownDevices_AccountId" ON "KnownDevices" ("AccountId");

CREATE UNIQUE INDEX "IX_KnownDevices_TokenHash" ON "KnownDevices" ("TokenHash");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128145803_SummariesAndDevices', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "Occupations" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Occupations" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "Release" TEXT NOT NULL,
    "JobZone" INTEGER NULL,
    "OtherTitles" TEXT NOT NULL,
    "Technologies" TEXT NOT NULL,
    "Related" TEXT NOT NULL
);

CREATE TABLE "RoleOccupations" (
    "RoleSlug" TEXT NOT NULL CONSTRAINT "PK_RoleOccupations" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "ConfirmedAt" TEXT NOT NULL,
    "ConfirmedBy" TEXT NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128152328_Occupations', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Documents" ADD "TitleSortKey" TEXT NOT NULL DEFAULT '';

UPDATE "Documents" SET "ReadingHash" = 'outdated' WHERE "ReadingHash" IS NOT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128204317_TitleSortKey', '10.0.15');

COMMIT;

