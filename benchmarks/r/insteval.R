# Writes the ratings of lecturers that come with lme4 (InstEval, 73,421 ratings) as plain CSV.
#
#   Rscript benchmarks/r/insteval.R insteval.csv
#
# Needs R and its package lme4. The data belong to that package and its licence: nothing of them is kept here.

file <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(file)) stop("usage: Rscript insteval.R FILE")
data("InstEval", package = "lme4")
columns <- c("s", "d", "studage", "lectage", "service", "dept", "y")
text <- data.frame(lapply(InstEval[columns], as.character))
con <- file(file, "wb")
writeLines(paste(columns, collapse = ","), con)
writeLines(do.call(paste, c(text, sep = ",")), con)
close(con)
cat(nrow(text), "rows\n")
