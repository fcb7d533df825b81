"""Searches as press databases save them: their layouts, with reports of our own."""

LEXIS = """\
Download Request: Selected Items: 1-4
Time Of Request: Monday, June 07, 2010  09:12:44 EST

Send To:
The Newsdesk

Search Terms: kirkuk and HLEAD(blast)


                               1 of 212 DOCUMENTS


                          The Harbour Times (London)

                               May 6, 2005 Friday
                                 Final Edition

Blast in Kirkuk kills ten as market
opens

BYLINE: Rory Calder in Baghdad

SECTION: International Pages, Pg. 15

LENGTH: 300 words

DATELINE: KIRKUK, May 5

   A bomb killed ten people in Kirkuk yesterday, the
police said.

   The market had opened at dawn. SECTION: was what
the guard shouted.

LOAD-DATE: May 7, 2005

LANGUAGE: ENGLISH

GRAPHIC: Photo, the market on Thursday

PUBLICATION-TYPE: Newspaper


                Copyright 2005 Harbour Newspapers Limited
                              All Rights Reserved


                               2 of 212 DOCUMENTS


                 Copyright 2009 The Northern Press Company
                            All Rights Reserved
                             The Northern Press

         These materials may not be republished without consent.

                    March 4, 2009, Wednesday, BC cycle

SECTION: Section A; Column 1; Foreign Desk; Pg. 1
LENGTH: 41 words
HEADLINE: River Rises Above
 the Old Bridge
BYLINE: By MARIA LUND; Ana Ruiz contributed from Lima.

BODY:
The river rose above the old bridge on Tuesday.

BYLINE: is a word that the paper prints at times.

LOAD-DATE: March 5, 2009


                               3 of 212 DOCUMENTS


We are sorry but there is an error in this document and it is not possible
to display it.


                               4 of 212 DOCUMENTS


                        Norddeutsche Rundschau

                        Freitag 7. Mai 2010

Hochwasser in Stade

RUBRIK: POLITIK; S. 3

LÄNGE: 120 Wörter

Das Wasser stieg am Donnerstag über den Deich.

UPDATE: 8. Mai 2010

SPRACHE: GERMAN; DEUTSCH
"""

NEXIS = """\
User Name: Newsdesk
Date and Time: Tuesday, June 8, 2021 10:11:00 AM CEST
Job Number: 145000000
Documents (2)
1. Ferry sinks off Narvik
Client/Matter: -None-
Search Terms: ferry
Search Type: Terms and Connectors

Ferry sinks off Narvik

Ferry sinks off Narvik
The Harbour Times (London)
May 6, 2019 Monday 2:14 PM GMT

Copyright 2019 Harbour Newspapers Limited All Rights Reserved

Section: WORLD NEWS; Pg. 7
Length: 210 words
Byline: Jo Dahl
Highlight: Nobody was hurt.
Body

A ferry sank off Narvik on Sunday.

Length: was not known, the captain said.

Graphic

The ferry in 2015

Classification

Language: ENGLISH
Publication-Type: Newspaper
Load-Date: May 8, 2019

End of Document

Bridge closed
Northern Press
March 2018

Copyright 2018 Northern Press All Rights Reserved

Length:\u00a080 words

Body

The bridge was closed.

Load-Date: March 9, 2018

End of Document
"""

FACTIVA = """\
SE  World News
HD  Floods in Chad drive thousands
from their homes
BY  A. Writer
CR  Northern Press
WC  1,200 words
PD  7 August 2010
ET  09:12
SN  Northern Press News
SC  NPRN
ED  Late
PG  12
LA  English
CY  (c) 2010 Northern Press Limited

LP
N'DJAMENA, Aug 7 (NP) - Floods hit Chad on Friday.

TD
Thousands left their homes.

IN  the east, where the river is wide, more rain fell.

CO  redcr : International Red Cross
NS  gflood : Floods | gdis : Disasters
RE  chad : Chad | africaz : Africa
PUB Northern Press Limited
AN  Document NPRN000020100807e687000p1

HD  A second report
WC  20 words
PD  August 2010
SN  The Harbour Times
LA  English
CY  Copyright 2010 Harbour Newspapers. All Rights Reserved.
LP  It rained.
AN  Document HBTM000020100809e689000a2

Search Summary
Text  floods and chad
Date  All Dates
"""

DISPLAY = """\
Floods in Chad drive thousands from their homes
By A. Writer
1,200 words
7 August 2010
09:12
Northern Press News
NPRN
12
English
(c) 2010 Northern Press Limited

N'DJAMENA, Aug 7 (NP) - Floods hit Chad on Friday.

Thousands left their homes.

Document NPRN000020100807e687000p1

World
Hochwasser am Deich
120 Wörter
8. März 2011
Norddeutsche Rundschau
NDRU
German
Copyright 2011 Norddeutsche Rundschau

Das Wasser stieg am Montag.

Document NDRU000020110308e738000b3


Search Summary
Text  floods
"""

RULE = "_" * 60
PROQUEST = f"""\
{RULE}

Report Information from ProQuest

June 08 2021 10:11

{RULE}

Document 1 of 2

Floods in Chad

Author: Writer, A

Publication info: Harbour Times, Late Edition; London [London]. 07 Aug 2010: A.1.

ProQuest document link

Abstract: Floods hit Chad.

Full text: N'DJAMENA, Chad -- Floods hit Chad on Friday.

Title: that was the word on the banner of the march.

Thousands left their homes.

Subject: Floods; Disasters

Location: Chad

Title: Floods in Chad

Publication title: Harbour Times, Late Edition; London

First page: A.1

Publication year: 2010

Publication date: Aug 7, 2010

Section: A

Language of publication: English

ProQuest document ID: 100000001

Document URL: https://example.org/docview/100000001

Copyright: Copyright Harbour Times Aug 9, 2010

Last updated: 2017-11-19

{RULE}

Document 2 of 2

Title: River rises
Publication title: Northern Press
Publication year: 2011
Publication date: Spring 2011
Full text: The river rose.
Last updated: 2018-01-02
Database: Example Newsstream

{RULE}

Contact us at: http://example.org
Database copyright © 2021 Example. All rights reserved.
"""


#: Front matter as wires, broadcasters and monitors have it.
FRONTS = """\
                               Page 1
                               1 of 3 DOCUMENTS

                   Watchtower Monitoring Europe - Political
                       Supplied by Watchtower Worldwide

                           March 12, 2009, Thursday

Police seize drugs near the border

LENGTH: 120 words

Text of report in English by a news agency

Mashhad, 12 March: Police seized 300 kg of opium.

CITY: the paper had it wrong.

LANGUAGE: English

                               Page 2
                                2 of 3 DOCUMENTS

                                  CHANNEL NINE

                          SHOW: THE MORNING 7:00 AM EST

                       January 5, 2006 Thursday

TRANSCRIPT: 010501CN.V74

LENGTH: 512 words

HEADLINE: Storm Nears Coast

GUESTS: Jo Dahl, Ana Ruiz

BODY:
   LUND: Good morning. The storm is near.

                               Page 3
                                3 of 3 DOCUMENTS

                Copyright 2004 The Northern Press
                     All Rights Reserved
                      The Northern Press

                    These materials may not be republished without the express
written consent of The Northern Press

                    February 29, 2004, Sunday, BC cycle

LENGTH: 90 words

HEADLINE: Rebels near the capital

BODY:
Rebels moved closer on Sunday.

CITY: PORT-AU-PRINCE, HAITI (93%)

LOAD-DATE: March 1, 2004
"""
